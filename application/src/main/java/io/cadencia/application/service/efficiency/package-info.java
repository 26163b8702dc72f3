/** The use cases of efficiency. */
@NullMarked
package io.cadencia.application.service.efficiency;

import org.jspecify.annotations.NullMarked;
