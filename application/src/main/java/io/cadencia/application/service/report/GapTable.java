package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.domain.efficiency.StationRecord;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.time.TimeSpan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When each workstation was not watched. */
final class GapTable implements ResearchTable {

  private static final List<PlainColumn> COLUMNS =
      List.of(ResearchColumns.WORKSTATION, ResearchColumns.FROM, ResearchColumns.TO);

  private final StationRecords records;

  GapTable(StationRecords records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "gaps";
  }

  @Override
  public String meaning() {
    return "A time in which nobody watched the workstation; may reach over time that was not planned.";
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
    return record.gaps().within(span).asList().stream()
        .map(gap -> Arrays.<@Nullable Object>asList(station.id().value(), gap.from(), gap.to()));
  }
}
