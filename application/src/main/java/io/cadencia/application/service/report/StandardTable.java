package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.StandardChange;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes of the standards of the workstations that came into force before the days end, by
 * rising number; without a SAM where the workstation has none from then on. Who exports the days
 * again after a standard was given for later ones gets the same table.
 */
final class StandardTable implements ResearchTable {

  private static final List<PlainColumn> COLUMNS =
      List.of(
          ResearchColumns.WORKSTATION,
          PlainColumn.whole(
                  "version", "Number of the change; rises with each change of the workstation.")
              .atLeast(1),
          PlainColumn.instant(
              "valid_from",
              "Since when it is in force. Of several with the same instant the highest version"
                  + " holds."),
          PlainColumn.whole(
                  "sam_ms",
                  "Standard allowed time of one unit; empty where the workstation has no standard"
                      + " from then on.")
              .in("ms")
              .atLeast(1)
              .orEmpty());

  private final PlantRepository plant;

  StandardTable(PlantRepository plant) {
    this.plant = plant;
  }

  @Override
  public String name() {
    return "standards";
  }

  @Override
  public String meaning() {
    return "A change of the standard time of a workstation that can matter to the days.";
  }

  @Override
  public List<PlainColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    var end = scope.span().to();
    return scope.stations().stream().flatMap(station -> rows(station, end));
  }

  private Stream<List<@Nullable Object>> rows(Workstation station, Instant end) {
    var changes = plant.standards(station.id()).changes();
    return mattering(changes, end).map(change -> row(station, change));
  }

  /** What is given for later days says no more of these than that there is a standard at all. */
  private static Stream<StandardChange> mattering(List<StandardChange> changes, Instant end) {
    var before = changes.stream().filter(change -> change.validFrom().isBefore(end)).toList();
    return before.stream().anyMatch(StandardVersion.class::isInstance)
        ? before.stream()
        : Stream.concat(before.stream(), firstVersion(changes).stream());
  }

  private static Optional<StandardChange> firstVersion(List<StandardChange> changes) {
    return changes.stream().filter(StandardVersion.class::isInstance).findFirst();
  }

  private static List<@Nullable Object> row(Workstation station, StandardChange change) {
    return Arrays.<@Nullable Object>asList(
        station.id().value(),
        change.number(),
        change.validFrom(),
        change instanceof StandardVersion version ? version.sam().toMillis() : null);
  }
}
