package io.cadencia.bootstrap.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the groups {@code backup}, {@code retention}, {@code health} and {@code pictures}. They
 * are no part of the canonical form: what is stored, and for how long, changes nothing that is
 * measured.
 */
final class KeepingWriter {

  private KeepingWriter() {}

  static List<String> lines(
      BackupConfig backup,
      RetentionConfig retention,
      HealthConfig health,
      PicturesConfig pictures) {
    return List.of(
        "backup:",
        "  every_hours: " + backup.everyHours(),
        "  at_hour: " + backup.atHour(),
        "  keep_daily: " + backup.keepDaily(),
        "  keep_weekly: " + backup.keepWeekly(),
        "  folder: " + ConfigWriter.quoted(backup.folder()),
        "retention:",
        "  frames_days: " + days(retention.framesDays()),
        "  pictures_days: " + days(retention.picturesDays()),
        "  logs_days: " + days(retention.logsDays()),
        "  exports_days: " + days(retention.exportsDays()),
        "  coverage_days: " + days(retention.coverageDays()),
        "  cycles_days: " + days(retention.cyclesDays()),
        "  free_space_min_mb: " + retention.freeSpaceMinMb(),
        "health:",
        "  wal_limit_mb: " + health.walLimitMb(),
        "pictures:",
        "  pixelate_faces: " + pictures.pixelateFaces(),
        "  of_cycles: " + pictures.ofCycles());
  }

  private static String days(@Nullable Integer days) {
    return days == null ? "never" : days.toString();
  }
}
