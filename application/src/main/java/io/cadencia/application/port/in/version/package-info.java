/** What may be asked of the versions in use: of the program, its data and its models. */
@NullMarked
package io.cadencia.application.port.in.version;

import org.jspecify.annotations.NullMarked;
