package io.cadencia.domain.losttime;

import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.util.List;

/**
 * Finds stops in the times between cycles.
 *
 * <p>A <em>pause</em> is attended time without a cycle: from the end of a unit, or from the
 * beginning of the shift, to the start of the next unit, or to the end of the shift. A pause whose
 * available time is more than k times the standard time in force at its beginning is a stop, from
 * its beginning on. Breaks, unplanned time and gaps of coverage neither count nor belong to it:
 * they cut it into several stops. Shifts that follow upon each other are one attended time.
 *
 * <p>A cycle counts from its start, so that a slow unit is a long cycle and no stop. A cycle that
 * is given up was none: the pause runs through it. Without a standard there is no stop.
 *
 * @param afterSamMultiple k, positive
 */
public record StopDetection(int afterSamMultiple) {

  /** Three times the standard time. */
  public static final StopDetection DEFAULT = new StopDetection(3);

  /** The largest k that makes sense. */
  public static final int LARGEST_MULTIPLE = 1000;

  public StopDetection {
    if (afterSamMultiple <= 0 || afterSamMultiple > LARGEST_MULTIPLE) {
      throw new IllegalArgumentException(
          "the multiple of the SAM after which a station stands still must be 1 to %d, was %d"
              .formatted(LARGEST_MULTIPLE, afterSamMultiple));
    }
  }

  /**
   * The stops of the span, disjoint and in rising order. At most the last one lasts: the one that
   * reaches the end of the span.
   */
  public List<DetectedStop> stops(StationActivity activity) {
    var now = activity.span().to();
    return pauses(activity).asList().stream()
        .flatMap(pause -> stopped(pause, activity).asList().stream())
        .map(part -> new DetectedStop(part.from(), part.to().equals(now) ? null : part.to()))
        .toList();
  }

  private static TimeSpans pauses(StationActivity activity) {
    var cycles = TimeSpans.union(activity.cycles());
    return activity.attended().within(activity.span()).minus(cycles);
  }

  private TimeSpans stopped(TimeSpan pause, StationActivity activity) {
    var idle = activity.available().within(pause);
    return isStop(pause, idle, activity) ? idle : TimeSpans.none();
  }

  private boolean isStop(TimeSpan pause, TimeSpans idle, StationActivity activity) {
    return activity
        .standards()
        .at(pause.from())
        .map(StandardVersion::sam)
        .map(sam -> sam.duration().multipliedBy(afterSamMultiple))
        .filter(limit -> idle.length().compareTo(limit) > 0)
        .isPresent();
  }
}
