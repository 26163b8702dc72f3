/** Who works where. */
@NullMarked
package io.cadencia.application.port.in.operator;

import org.jspecify.annotations.NullMarked;
