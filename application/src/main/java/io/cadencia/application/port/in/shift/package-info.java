/** What may be told about shifts. */
@NullMarked
package io.cadencia.application.port.in.shift;

import org.jspecify.annotations.NullMarked;
