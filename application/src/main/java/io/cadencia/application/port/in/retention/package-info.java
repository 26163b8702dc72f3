/** How long data stay. */
@NullMarked
package io.cadencia.application.port.in.retention;

import org.jspecify.annotations.NullMarked;
