package io.cadencia.bootstrap.config;

import io.cadencia.application.port.out.DataClass;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long data stay, in days; null for ever.
 *
 * @param framesDays key {@code retention.frames_days}: pictures kept as evidence of cycles
 * @param picturesDays key {@code retention.pictures_days}: the newest picture of a camera that no
 *     longer sends any
 * @param logsDays key {@code retention.logs_days}: logs that are no longer written to
 * @param exportsDays key {@code retention.exports_days}: finished reports
 * @param coverageDays key {@code retention.coverage_days}: gaps in what cameras saw; never fewer
 *     than cycles
 * @param cyclesDays key {@code retention.cycles_days}: cycles
 * @param freeSpaceMinMb key {@code retention.free_space_min_mb}: the room, in megabytes, below
 *     which the oldest frames, then pictures and logs go; 0 for never
 */
public record RetentionConfig(
    @Nullable Integer framesDays,
    @Nullable Integer picturesDays,
    @Nullable Integer logsDays,
    @Nullable Integer exportsDays,
    @Nullable Integer coverageDays,
    @Nullable Integer cyclesDays,
    int freeSpaceMinMb) {

  /** What holds where the file says nothing. */
  public static final RetentionConfig DEFAULT =
      new RetentionConfig(30, 30, 90, null, null, null, 1_024);

  /** The days a class of data stays; empty for ever. */
  public Optional<Integer> days(DataClass what) {
    return Optional.ofNullable(
        switch (what) {
          case FRAMES -> framesDays;
          case PICTURES -> picturesDays;
          case LOGS -> logsDays;
          case EXPORTS -> exportsDays;
          case COVERAGE -> coverageDays;
          case CYCLES -> cyclesDays;
          case BACKUPS, OUTBOX, STOPS, MASTER_DATA, AUDIT -> null;
        });
  }
}
