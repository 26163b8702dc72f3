package io.cadencia.application.port.in.losttime;

import io.cadencia.domain.losttime.LostTime;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists stops and tells how much time they took, by code. */
public interface ListStopsUseCase {

  Answer list(Query query);

  /**
   * @param module only stops of this module, or null
   * @param workstation only stops of this workstation, or null
   * @param range stops that share time with it
   */
  record Query(@Nullable ModuleId module, @Nullable WorkstationId workstation, TimeSpan range) {}

  /**
   * @param stops by rising start, not cut to the range
   * @param lostTime within the range
   * @param at until when open stops were counted
   */
  record Answer(List<Stop> stops, LostTime lostTime, Instant at) {

    public Answer {
      stops = List.copyOf(stops);
    }
  }
}
