package io.cadencia.domain.efficiency;

import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.time.TimeSpans;
import java.util.Arrays;
import java.util.List;

/**
 * Spans of time prepared for being asked thousands of times how much of a stretch lies in them;
 * each question costs a binary search at most. For one thread.
 */
final class MillisSpans {

  private final long[] starts;
  private final long[] ends;
  private final long[] lengthBefore;
  private final long[] operatorTimeBefore;
  private final int[] operators;
  private int latest = -1;

  private MillisSpans(List<StaffedTime> spans) {
    int n = spans.size();
    starts = new long[n];
    ends = new long[n];
    operators = new int[n];
    lengthBefore = new long[n + 1];
    operatorTimeBefore = new long[n + 1];
    for (int i = 0; i < n; i++) {
      starts[i] = spans.get(i).span().from().toEpochMilli();
      ends[i] = spans.get(i).span().to().toEpochMilli();
      operators[i] = spans.get(i).operators();
      lengthBefore[i + 1] = lengthBefore[i] + ends[i] - starts[i];
      operatorTimeBefore[i + 1] = operatorTimeBefore[i] + (ends[i] - starts[i]) * operators[i];
    }
  }

  /**
   * @param spans ordered, disjoint
   */
  static MillisSpans of(List<StaffedTime> spans) {
    return new MillisSpans(spans);
  }

  /** The same time without the holes. */
  static MillisSpans of(List<StaffedTime> spans, TimeSpans holes) {
    return new MillisSpans(
        spans.stream()
            .flatMap(
                staffed ->
                    TimeSpans.of(staffed.span()).minus(holes).asList().stream()
                        .map(rest -> new StaffedTime(rest, staffed.operators())))
            .toList());
  }

  /** Milliseconds of the stretch that lie in the spans. */
  long length(long from, long to) {
    return lengthUpTo(to) - lengthUpTo(from);
  }

  /** The same, each multiplied by the operators of its span. */
  long operatorTime(long from, long to) {
    return operatorTimeUpTo(to) - operatorTimeUpTo(from);
  }

  /** Whether the whole stretch lies in one of the spans, or in several that touch. */
  boolean cover(long from, long to) {
    return length(from, to) == to - from;
  }

  /**
   * Answers {@link #cover} for stretches that come in order of time: mostly the next one lies in
   * the same span as the one before.
   */
  final class Walk {

    private int span = -1;

    boolean covers(long from, long to) {
      if (!holds(from, to)) {
        span = spanAt(from);
      }
      return holds(from, to) || cover(from, to);
    }

    private boolean holds(long from, long to) {
      return span >= 0 && starts[span] <= from && to <= ends[span];
    }
  }

  Walk walk() {
    return new Walk();
  }

  private long lengthUpTo(long instant) {
    int i = spanAt(instant);
    return i < 0 ? 0 : lengthBefore[i] + Math.min(instant, ends[i]) - starts[i];
  }

  private long operatorTimeUpTo(long instant) {
    int i = spanAt(instant);
    return i < 0
        ? 0
        : operatorTimeBefore[i] + (Math.min(instant, ends[i]) - starts[i]) * operators[i];
  }

  /** The last span that starts at or before the instant, or -1; mostly the one of last time. */
  private int spanAt(long instant) {
    if (!isLastBefore(instant, latest)) {
      int found = Arrays.binarySearch(starts, instant);
      latest = found >= 0 ? found : -found - 2;
    }
    return latest;
  }

  private boolean isLastBefore(long instant, int span) {
    return (span < 0 || starts[span] <= instant)
        && (span + 1 == starts.length || instant < starts[span + 1]);
  }
}
