/** The use cases of cycles. */
@NullMarked
package io.cadencia.application.service.cycle;

import org.jspecify.annotations.NullMarked;
