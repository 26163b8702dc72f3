/**
 * When a module is worked: shifts with breaks, holidays, overtime and the production day, on the
 * plant's clock. Everything here ends in spans of time; what was made in them is not its concern.
 */
@NullMarked
package io.cadencia.domain.shift;

import org.jspecify.annotations.NullMarked;
