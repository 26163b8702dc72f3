package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainTable;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Every standard that was ever in force at the workstations. */
final class StandardTable implements ResearchTable {

  private static final List<String> COLUMNS =
      List.of("workstation_id", "version", "valid_from", "sam_ms");
  private static final TimeSpan EVER = new TimeSpan(Instant.MIN, Instant.MAX);

  private final PlantRepository plant;

  StandardTable(PlantRepository plant) {
    this.plant = plant;
  }

  @Override
  public String fileName() {
    return "standards.csv";
  }

  @Override
  public PlainTable of(ResearchScope scope) {
    return new PlainTable(COLUMNS, scope.stations().stream().flatMap(this::rows));
  }

  private Stream<List<Object>> rows(Workstation station) {
    var history = plant.standards(station.id());
    return versions(history)
        .map(
            version ->
                List.of(
                    station.id().value(),
                    version.number(),
                    version.validFrom(),
                    version.sam().toMillis()));
  }

  private static Stream<StandardVersion> versions(StandardHistory history) {
    return history.stretches(EVER).stream()
        .map(stretch -> history.at(stretch.span().from()).orElseThrow());
  }
}
