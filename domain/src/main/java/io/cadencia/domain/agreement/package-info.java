/** How well measured cycles agree with true ones. */
@NullMarked
package io.cadencia.domain.agreement;

import org.jspecify.annotations.NullMarked;
