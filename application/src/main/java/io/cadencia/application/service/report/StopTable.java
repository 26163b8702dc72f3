package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.application.port.out.StopRepository;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stops of the workstations, without the notes, cut to what was known of the days. */
final class StopTable implements ResearchTable {

  private static final List<PlainColumn> COLUMNS =
      List.of(
          PlainColumn.whole("stop_id", "Number of the stop, never used twice in its plant.")
              .atLeast(1),
          ResearchColumns.WORKSTATION,
          ResearchColumns.FROM,
          ResearchColumns.TO,
          PlainColumn.text("origin", "Whether it was found by itself or told by somebody.")
              .oneOf("automatic", "manual"),
          PlainColumn.text(
                  "code", "What it was due to, see lost_time_codes; empty until somebody said so.")
              .orEmpty(),
          PlainColumn.instant("classified_ts", "When somebody said so.").orEmpty(),
          PlainColumn.person("classified_by", "Who said so."));

  private final StopRepository stops;
  private final People people;
  private final Instant knownUntil;

  StopTable(StopRepository stops, People people, Instant knownUntil) {
    this.stops = stops;
    this.people = people;
    this.knownUntil = knownUntil;
  }

  @Override
  public String name() {
    return "stops";
  }

  @Override
  public String meaning() {
    return "Available time of a workstation without a cycle, cut to the days and to what was known."
        + " Notes that people typed are not given.";
  }

  @Override
  public List<PlainColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    var known = scope.knownUntil(knownUntil);
    var stations = scope.stations().stream().map(Workstation::id).collect(Collectors.toSet());
    return stops.touching(stations, known).stream().flatMap(stop -> row(stop, known).stream());
  }

  private Optional<List<@Nullable Object>> row(Stop stop, TimeSpan known) {
    return stop.span(known.to()).intersection(known).map(part -> cells(stop, part));
  }

  private List<@Nullable Object> cells(Stop stop, TimeSpan part) {
    var said = stop.classification();
    return Arrays.<@Nullable Object>asList(
        stop.id().value(),
        stop.workstation().value(),
        part.from(),
        part.to(),
        stop.origin().name().toLowerCase(Locale.ROOT),
        said == null ? null : said.code(),
        said == null ? null : said.at(),
        said == null ? null : people.staff(said.by().value()));
  }
}
