package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.domain.efficiency.StationRecord;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.time.TimeSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When each workstation was to be worked and by how many, up to now. */
final class PlannedTable implements ResearchTable {

  private static final List<PlainColumn> COLUMNS =
      List.of(
          ResearchColumns.WORKSTATION,
          ResearchColumns.FROM,
          ResearchColumns.TO,
          PlainColumn.whole("operators", "How many were to work there.").atLeast(0));

  private final StationRecords records;

  PlannedTable(StationRecords records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "planned";
  }

  @Override
  public String meaning() {
    return "A time in which the workstation was to be worked: shifts minus breaks, up to the moment of the"
        + " export; in order, without overlap.";
  }

  @Override
  public List<PlainColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    var stations = scope.stations();
    var known = records.of(stations, scope.undivided());
    return IntStream.range(0, stations.size())
        .boxed()
        .flatMap(i -> rows(stations.get(i), known.get(i), scope.span()));
  }

  private static Stream<List<@Nullable Object>> rows(
      Workstation station, StationRecord record, TimeSpan span) {
    return record.planned().stream().flatMap(planned -> row(station, planned, span).stream());
  }

  private static Optional<List<@Nullable Object>> row(
      Workstation station, StaffedTime planned, TimeSpan span) {
    return planned
        .span()
        .intersection(span)
        .map(
            part ->
                Arrays.<@Nullable Object>asList(
                    station.id().value(), part.from(), part.to(), planned.operators()));
  }
}
