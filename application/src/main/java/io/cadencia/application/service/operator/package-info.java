/** Who works where. */
@NullMarked
package io.cadencia.application.service.operator;

import org.jspecify.annotations.NullMarked;
