package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainTable;
import java.util.Arrays;
import java.util.List;

/** The workstations of the module, in sequence. */
final class StationTable implements ResearchTable {

  private static final List<String> COLUMNS =
      List.of("workstation_id", "code", "sequence_pos", "module_id", "target_per_hour", "zone");

  @Override
  public String fileName() {
    return "stations.csv";
  }

  @Override
  public PlainTable of(ResearchScope scope) {
    var rows =
        scope.stations().stream()
            .map(
                station ->
                    Arrays.<Object>asList(
                        station.id().value(),
                        station.code(),
                        station.sequencePos(),
                        station.module().value(),
                        scope.module().targetPerHour(),
                        scope.days().zone().getId()));
    return new PlainTable(COLUMNS, rows);
  }
}
