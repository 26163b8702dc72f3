package io.cadencia.application.port.in.line;

import io.cadencia.domain.line.HourlyBoard;
import io.cadencia.domain.time.TimeSpan;

/**
 * An hourly board with the time it is about.
 *
 * @param range the production day, of today up to now
 */
public record BoardView(TimeSpan range, HourlyBoard board) {}
