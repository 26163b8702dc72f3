package io.cadencia.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

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
    var inside = new ArrayList<TimeSpan>();
    for (int i = firstEndingAfter(window.from(), 0);
        i < spans.size() && spans.get(i).from().isBefore(window.to());
        i++) {
      spans.get(i).intersection(window).ifPresent(inside::add);
    }
    return new TimeSpans(inside);
  }

  /** What lies in this set and not in the other. */
  public TimeSpans minus(TimeSpans other) {
    var rest = new ArrayList<TimeSpan>();
    int hole = 0;
    for (var span : spans) {
      hole = other.firstEndingAfter(span.from(), hole);
      other.cut(span, hole, rest::add);
    }
    return new TimeSpans(rest);
  }

  /**
   * Hands on, in order, what of the span lies in no span of this set.
   *
   * @param first the first span of this set that ends after the span begins
   */
  private void cut(TimeSpan span, int first, Consumer<TimeSpan> rest) {
    var cursor = span.from();
    for (int i = first; i < spans.size() && spans.get(i).from().isBefore(span.to()); i++) {
      var hole = spans.get(i);
      if (cursor.isBefore(hole.from())) {
        rest.accept(new TimeSpan(cursor, hole.from()));
      }
      cursor = hole.to();
    }
    if (cursor.isBefore(span.to())) {
      rest.accept(new TimeSpan(cursor, span.to()));
    }
  }

  /** By halving what is left from the given place on. */
  private int firstEndingAfter(Instant instant, int from) {
    int low = from;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).to().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
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
