package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainTable;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.StandardChange;
import io.cadencia.domain.standard.StandardVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every change of the standards of the workstations, by rising number; without a SAM where the
 * workstation has none from then on.
 */
final class StandardTable implements ResearchTable {

  private static final List<String> COLUMNS =
      List.of("workstation_id", "version", "valid_from", "sam_ms");

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

  private Stream<List<@Nullable Object>> rows(Workstation station) {
    return plant.standards(station.id()).changes().stream().map(change -> row(station, change));
  }

  private static List<@Nullable Object> row(Workstation station, StandardChange change) {
    return Arrays.<@Nullable Object>asList(
        station.id().value(),
        change.number(),
        change.validFrom(),
        change instanceof StandardVersion version ? version.sam().toMillis() : null);
  }
}
