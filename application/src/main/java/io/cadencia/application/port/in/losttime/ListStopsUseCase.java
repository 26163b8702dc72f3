package io.cadencia.application.port.in.losttime;

import io.cadencia.domain.losttime.LostTime;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists stops and tells how much time they took, by code. */
public interface ListStopsUseCase {

  /** The longest range that is answered. */
  Duration LONGEST = Duration.ofDays(92);

  /**
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     longer than {@link #LONGEST}
   */
  Answer list(Query query);

  /**
   * Asks for stops that share time with a range.
   *
   * @param module only stops of this module, or null
   * @param workstation only stops of this workstation, or null
   * @param from first instant, or null for the start of today's production day
   * @param to first instant after, or null for now
   */
  record Query(
      @Nullable ModuleId module,
      @Nullable WorkstationId workstation,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /**
   * @param range what was asked for
   * @param stops by rising start, not cut to the range
   * @param lostTime within the range
   * @param at until when open stops were counted
   */
  record Answer(TimeSpan range, List<Stop> stops, LostTime lostTime, Instant at) {

    public Answer {
      stops = List.copyOf(stops);
    }
  }
}
