package io.cadencia.domain.export;

import io.cadencia.domain.export.ExportsRationedException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often one person may have an export made: one at a time, and so many within an hour.
 *
 * @param perHour how many may be asked for within an hour
 */
public record ExportQuota(int perHour) {

  public static final ExportQuota STANDARD = new ExportQuota(12);

  public static final Duration HOUR = Duration.ofHours(1);

  /** How soon it is worth asking again while one is under way. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Duration SECOND = Duration.ofSeconds(1);

  public ExportQuota {
    if (perHour < 1) {
      throw new IllegalArgumentException("at least one export an hour, was " + perHour);
    }
  }

  /**
   * @param lastHour what the same person asked for within the last hour, or is under way, oldest
   *     first
   * @throws ExportsRationedException if it is enough for now
   */
  public void check(List<ExportJob> lastHour, Instant now) {
    if (lastHour.stream().anyMatch(job -> !job.state().isOver())) {
      throw new ExportsRationedException(Reason.ONE_UNDER_WAY, 1, SOON);
    }
    if (lastHour.size() >= perHour) {
      var first = lastHour.get(lastHour.size() - perHour);
      var wait = Duration.between(now, first.requestedAt().plus(HOUR));
      throw new ExportsRationedException(
          Reason.ENOUGH_THIS_HOUR, perHour, wait.compareTo(SECOND) < 0 ? SECOND : wait);
    }
  }
}
