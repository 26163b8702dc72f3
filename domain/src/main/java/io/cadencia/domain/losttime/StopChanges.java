package io.cadencia.domain.losttime;

import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be changed so that the stops kept agree with those detected.
 *
 * <p>Manual stops, and classified ones that have ended, are a person's word: they stay, and no
 * detected stop lies over them. Any other automatic stop takes the bounds in which it is detected
 * now, keeping its number and classification, or is withdrawn when it is not detected any more.
 *
 * @param begun stops nobody knew of yet
 * @param moved stops that were known, in new bounds
 * @param withdrawn stops that were none
 */
public record StopChanges(List<DetectedStop> begun, List<Stop> moved, List<StopId> withdrawn) {

  /** Nothing is to be changed. */
  public static final StopChanges NONE = new StopChanges(List.of(), List.of(), List.of());

  public StopChanges {
    begun = List.copyOf(begun);
    moved = List.copyOf(moved);
    withdrawn = List.copyOf(withdrawn);
  }

  /**
   * @param kept the stops of the workstation that touch the span; one that begins before it stays
   * @param detected in rising order
   * @param span what the detection looked at, until now
   */
  public static StopChanges between(List<Stop> kept, List<DetectedStop> detected, TimeSpan span) {
    var now = span.to();
    var loose =
        new ArrayList<>(
            kept.stream().filter(stop -> !isSettled(stop) && !before(stop, span)).toList());
    var settled =
        TimeSpans.union(
            kept.stream()
                .filter(stop -> !loose.contains(stop))
                .map(stop -> stop.span(now))
                .toList());
    var begun = new ArrayList<DetectedStop>();
    var moved = new ArrayList<Stop>();
    for (var stop : beside(settled, detected, now)) {
      var known = loose.stream().filter(other -> meets(other, stop, now)).findFirst();
      known.ifPresent(loose::remove);
      known.ifPresentOrElse(
          found -> movedTo(found, stop).ifPresent(moved::add), () -> begun.add(stop));
    }
    return new StopChanges(begun, moved, loose.stream().map(Stop::id).toList());
  }

  public boolean isEmpty() {
    return size() == 0;
  }

  /** How many stops change. */
  public int size() {
    return begun.size() + moved.size() + withdrawn.size();
  }

  private static boolean before(Stop stop, TimeSpan span) {
    return stop.from().isBefore(span.from());
  }

  private static boolean isSettled(Stop stop) {
    return stop.origin() == StopOrigin.MANUAL || (stop.isClassified() && !stop.isOpen());
  }

  private static List<DetectedStop> beside(
      TimeSpans settled, List<DetectedStop> detected, Instant now) {
    return detected.stream()
        .flatMap(
            stop ->
                TimeSpans.of(span(stop, now)).minus(settled).asList().stream()
                    .map(rest -> part(stop, rest, now)))
        .toList();
  }

  private static DetectedStop part(DetectedStop stop, TimeSpan rest, Instant now) {
    boolean lasts = stop.to() == null && rest.to().equals(now);
    return new DetectedStop(rest.from(), lasts ? null : rest.to());
  }

  private static Optional<Stop> movedTo(Stop known, DetectedStop stop) {
    boolean same = known.from().equals(stop.from()) && Objects.equals(known.to(), stop.to());
    return same ? Optional.empty() : Optional.of(known.seenAs(stop));
  }

  private static boolean meets(Stop known, DetectedStop stop, Instant now) {
    return known.from().equals(stop.from())
        || known.span(now).intersection(span(stop, now)).isPresent();
  }

  private static TimeSpan span(DetectedStop stop, Instant now) {
    return new TimeSpan(stop.from(), stop.to() == null ? now : stop.to());
  }
}
