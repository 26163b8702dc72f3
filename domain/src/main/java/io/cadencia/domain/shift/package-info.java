/** When work is planned: shifts, breaks, holidays, overtime and the production day. */
@NullMarked
package io.cadencia.domain.shift;

import org.jspecify.annotations.NullMarked;
