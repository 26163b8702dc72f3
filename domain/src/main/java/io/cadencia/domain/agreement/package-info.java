/**
 * How well measured cycles agree with true ones, and what a time study needs: limits of agreement,
 * coefficients of agreement, errors, counts, sample size and the spread of cycle times. Times are
 * seconds. Nothing here rounds; an input for which a figure does not exist is refused or gives
 * null, as each type says, and never a NaN or an infinity.
 */
@NullMarked
package io.cadencia.domain.agreement;

import org.jspecify.annotations.NullMarked;
