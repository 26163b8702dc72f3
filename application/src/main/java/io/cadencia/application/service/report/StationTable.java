package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainColumn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The workstations of the module, in sequence. */
final class StationTable implements ResearchTable {

  private static final List<PlainColumn> COLUMNS =
      List.of(
          ResearchColumns.WORKSTATION,
          PlainColumn.text("code", "What the plant calls the workstation."),
          PlainColumn.whole(
                  "sequence_pos",
                  "Place in the flow of the module; the last one makes the module's output.")
              .atLeast(1),
          PlainColumn.whole("module_id", "Number of the module in its plant.").atLeast(1),
          PlainColumn.decimal(
                  "target_per_hour",
                  "Units planned per hour of the module's work; empty where its target follows from"
                      + " the standards.")
              .in("units/h")
              .atLeast(0)
              .orEmpty(),
          PlainColumn.text("zone", "IANA time zone by which the plant cuts its hours and days."));

  @Override
  public String name() {
    return "stations";
  }

  @Override
  public String meaning() {
    return "A workstation of the module that is in use, in the order of the flow.";
  }

  @Override
  public List<PlainColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    return scope.stations().stream()
        .map(
            station ->
                Arrays.<@Nullable Object>asList(
                    station.id().value(),
                    station.code(),
                    station.sequencePos(),
                    station.module().value(),
                    scope.module().targetPerHour(),
                    scope.days().zone().getId()));
  }
}
