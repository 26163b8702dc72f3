package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.StandardTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ended cycles of one module and one day.
 *
 * @param zone the plant's time zone, in which times of day are written
 * @param rows by rising number of the cycle; can be gone through once
 */
public record CycleSheet(SewingModule module, LocalDate day, ZoneId zone, Stream<Row> rows) {

  /**
   * @param cycle has an end
   * @param sam the standard in force at its end, or null without standard
   * @param efficiency null for a cycle that is no unit, and without standard
   */
  public record Row(
      Workstation workstation,
      Cycle cycle,
      @Nullable StandardTime sam,
      @Nullable Percent efficiency) {}
}
