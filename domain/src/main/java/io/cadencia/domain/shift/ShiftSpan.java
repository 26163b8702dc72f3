package io.cadencia.domain.shift;

import io.cadencia.domain.time.TimeSpan;
import java.time.LocalDate;

/**
 * One shift of one day.
 *
 * @param day production day on which it begins, and to which it belongs as a whole
 * @param span from its beginning to its end, breaks included
 */
public record ShiftSpan(LocalDate day, String code, String name, TimeSpan span) {}
