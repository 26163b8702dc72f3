/** What may be asked of efficiency. */
@NullMarked
package io.cadencia.application.port.in.efficiency;

import org.jspecify.annotations.NullMarked;
