/** What may be asked of a line as a whole. */
@NullMarked
package io.cadencia.application.port.in.line;

import org.jspecify.annotations.NullMarked;
