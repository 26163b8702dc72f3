package io.cadencia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.domain.losttime.LostTimeCatalogue;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row D-20: from the file to the calendar, through a real database. */
@DisplayName("D-20 a configured calendar")
class CalendarWiringTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-14T15:00:00Z"), ZoneOffset.UTC);

  @Test
  void is_kept_in_the_database_and_read_from_it(@TempDir Path folder) {
    var config =
        ConfigYaml.parse(
            """
            plant: {id: p, box: b, time_zone: America/Bogota}
            modules:
              - {id: 7, code: M, name: Line, workstations: [{id: 9, code: W, name: Place}]}
            shifts:
              - code: DIA
                name: Día
                from: "06:00"
                to: "14:00"
                days: [mon, tue, wed, thu, fri]
                breaks: [{from: "09:00", to: "09:15"}, {from: "12:00", to: "12:30"}]
            holidays: [{day: 2026-12-25, name: Navidad}]
            overtime: [{from: 2026-12-19T06:00, to: 2026-12-19T10:00}]
            """,
            "plant.yaml");
    try (var storage =
        Storage.open(
            folder.resolve("cadencia.db"), SqliteDatabase.Role.SERVER, config.plantIdentity())) {
      new DetectorWiring(storage, config).definePlant(CLOCK);
      new DetectorWiring(storage, config).definePlant(CLOCK);

      var calendar =
          new CalendarWiring(storage, config, CLOCK).plannedTimes().calendar(new ModuleId(7));
      var fortnight =
          new TimeSpan(
              Instant.parse("2026-12-14T05:00:00Z"), Instant.parse("2026-12-28T05:00:00Z"));

      // ten weekdays less Christmas, 7 h 15 min each, and four hours on a Saturday
      assertThat(calendar.planned(new WorkstationId(9), fortnight).length())
          .hasMinutes(9 * (7 * 60 + 15) + 4 * 60);
      assertThat(calendar.shiftSpans(fortnight)).hasSize(9);
      assertThat(storage.shifts().plans(new ModuleId(7))).hasSize(1);
      assertThat(storage.lostTimeCodes().all()).isEqualTo(LostTimeCatalogue.STARTER);
    }
  }
}
