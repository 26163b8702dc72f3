/** The use cases of work orders. */
@NullMarked
package io.cadencia.application.service.order;

import org.jspecify.annotations.NullMarked;
