/** Work orders: planning them and seeing how far they are. */
@NullMarked
package io.cadencia.application.port.in.order;

import org.jspecify.annotations.NullMarked;
