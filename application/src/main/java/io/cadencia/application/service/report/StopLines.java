package io.cadencia.application.service.report;

import io.cadencia.application.port.in.losttime.ListStopsUseCase;
import io.cadencia.application.port.out.DayBook.Said;
import io.cadencia.application.port.out.DayBook.Scope;
import io.cadencia.application.port.out.DayBook.StopLine;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stops of a day as the API lists them, each with its share of the day. */
final class StopLines {

  private final DayBookSources sources;
  private final Words words;

  StopLines(DayBookSources sources) {
    this.sources = sources;
    this.words = new Words(sources.auditLog());
  }

  List<StopLine> of(Scope scope) {
    var known = new TimeSpan(scope.span().from(), scope.knownUntil());
    var answer =
        sources
            .stops()
            .list(new ListStopsUseCase.Query(scope.module().id(), null, known.from(), known.to()));
    var stations = stations();
    var codes = codes();
    return answer.stops().stream()
        .map(
            stop ->
                new StopLine(
                    Objects.requireNonNull(stations.get(stop.workstation())),
                    stop,
                    lost(stop, known),
                    code(stop, codes),
                    classified(stop)))
        .toList();
  }

  private Map<WorkstationId, Workstation> stations() {
    return sources.plant().workstations().stream()
        .collect(Collectors.toMap(Workstation::id, Function.identity()));
  }

  private Map<String, LostTimeCode> codes() {
    return sources.codes().all().stream()
        .collect(Collectors.toMap(LostTimeCode::code, Function.identity()));
  }

  private static Duration lost(Stop stop, TimeSpan known) {
    return stop.span(known.to()).intersection(known).map(TimeSpan::length).orElse(Duration.ZERO);
  }

  private static @Nullable LostTimeCode code(Stop stop, Map<String, LostTimeCode> codes) {
    var classification = stop.classification();
    return classification == null ? null : codes.get(classification.code());
  }

  private @Nullable Said classified(Stop stop) {
    return stop.isClassified()
        ? words.last(
            new AuditSubject("stop", String.valueOf(stop.id().value())),
            AuditAction.STOP_CLASSIFIED)
        : null;
  }
}
