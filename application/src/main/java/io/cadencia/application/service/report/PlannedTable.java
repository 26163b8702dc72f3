package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainTable;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.domain.efficiency.StationRecord;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When each workstation was to be worked and by how many, up to now. */
final class PlannedTable implements ResearchTable {

  private static final List<String> COLUMNS =
      List.of("workstation_id", "from_ts", "to_ts", "operators");

  private final StationRecords records;

  PlannedTable(StationRecords records) {
    this.records = records;
  }

  @Override
  public String fileName() {
    return "planned.csv";
  }

  @Override
  public PlainTable of(ResearchScope scope) {
    var stations = scope.stations();
    var known = records.of(stations, scope.undivided());
    var rows =
        IntStream.range(0, stations.size())
            .boxed()
            .flatMap(i -> rows(stations.get(i), known.get(i), scope.span()));
    return new PlainTable(COLUMNS, rows);
  }

  private static Stream<List<Object>> rows(
      Workstation station, StationRecord record, TimeSpan span) {
    return record.planned().stream().flatMap(planned -> row(station, planned, span).stream());
  }

  private static Optional<List<Object>> row(
      Workstation station, StaffedTime planned, TimeSpan span) {
    return planned
        .span()
        .intersection(span)
        .map(part -> List.of(station.id().value(), part.from(), part.to(), planned.operators()));
  }
}
