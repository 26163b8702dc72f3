package io.cadencia.bootstrap.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the groups {@code backup}, {@code retention}, {@code health}, {@code pictures} and {@code
 * open_data}. They are no part of the canonical form: what is stored, and for how long, changes
 * nothing that is measured.
 */
final class KeepingWriter {

  private KeepingWriter() {}

  static List<String> lines(
      BackupConfig backup,
      RetentionConfig retention,
      HealthConfig health,
      PicturesConfig pictures,
      OpenDataConfig openData) {
    var lines = new ArrayList<String>();
    lines.addAll(kept(backup, retention, health, pictures));
    lines.addAll(handedOut(openData));
    return lines;
  }

  /** The group is there only if something is said in it. */
  private static List<String> handedOut(OpenDataConfig openData) {
    var lines = new ArrayList<String>();
    if (openData.publisher() != null) {
      lines.add("  publisher: " + ConfigWriter.quoted(openData.publisher()));
    }
    if (openData.license() != null) {
      lines.add("  license: " + ConfigWriter.quoted(openData.license()));
    }
    if (!lines.isEmpty()) {
      lines.add(0, "open_data:");
    }
    return lines;
  }

  private static List<String> kept(
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
