package io.cadencia.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A set of instants, kept as ordered spans that neither touch nor overlap; no second is counted
 * twice.
 */
public final class TimeSpans {

  private static final TimeSpans NONE = new TimeSpans(List.of());

  private final List<TimeSpan> spans;

  private TimeSpans(List<TimeSpan> spans) {
    this.spans = List.copyOf(spans);
  }

  public static TimeSpans none() {
    return NONE;
  }

  public static TimeSpans of(TimeSpan span) {
    return union(List.of(span));
  }

  /** Everything that lies in at least one of the spans. */
  public static TimeSpans union(List<TimeSpan> spans) {
    var merged = new ArrayList<TimeSpan>();
    spans.stream()
        .filter(span -> !span.isEmpty())
        .sorted(Comparator.comparing(TimeSpan::from))
        .forEach(span -> append(merged, span));
    return merged.isEmpty() ? NONE : new TimeSpans(merged);
  }

  private static void append(List<TimeSpan> merged, TimeSpan span) {
    var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
    if (last == null || last.to().isBefore(span.from())) {
      merged.add(span);
    } else if (span.to().isAfter(last.to())) {
      merged.set(merged.size() - 1, new TimeSpan(last.from(), span.to()));
    }
  }

  public TimeSpans within(TimeSpan window) {
    return new TimeSpans(
        spans.stream().map(window::intersection).flatMap(Optional::stream).toList());
  }

  /** What lies in this set and not in the other. */
  public TimeSpans minus(TimeSpans other) {
    var rest = new ArrayList<TimeSpan>();
    for (var span : spans) {
      var cursor = span.from();
      for (var hole : other.within(span).spans) {
        if (cursor.isBefore(hole.from())) {
          rest.add(new TimeSpan(cursor, hole.from()));
        }
        cursor = hole.to();
      }
      if (cursor.isBefore(span.to())) {
        rest.add(new TimeSpan(cursor, span.to()));
      }
    }
    return new TimeSpans(rest);
  }

  public Duration length() {
    return spans.stream().map(TimeSpan::length).reduce(Duration.ZERO, Duration::plus);
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  public boolean contains(Instant instant) {
    return spans.stream().anyMatch(span -> span.contains(instant));
  }

  /** The spans in rising order, disjoint. */
  public List<TimeSpan> asList() {
    return spans;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeSpans that && spans.equals(that.spans);
  }

  @Override
  public int hashCode() {
    return spans.hashCode();
  }

  @Override
  public String toString() {
    return spans.toString();
  }
}
