package io.cadencia.domain.bulletin;

import java.time.LocalDate;

/**
 * Days of the plant whose figures a bulletin changes, because it is valid from the past.
 *
 * @param first the first of them
 * @param last the last of them, today at the latest
 */
public record CorrectedDays(LocalDate first, LocalDate last) {}
