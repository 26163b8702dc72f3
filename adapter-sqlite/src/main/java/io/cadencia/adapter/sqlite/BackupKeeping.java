package io.cadencia.adapter.sqlite;

import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which backups stay; the newest one always does. */
@FunctionalInterface
public interface BackupKeeping {

  /**
   * @param backups ordinary ones, oldest first
   */
  Set<BackupFile> kept(List<BackupFile> backups);

  /** The newest few, at least one. */
  static BackupKeeping newest(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("at least one backup is kept, was " + count);
    }
    return backups ->
        Set.copyOf(backups.subList(Math.max(0, backups.size() - count), backups.size()));
  }

  /**
   * The newest backup of each of the last days and weeks that have one; days without a backup do
   * not count.
   *
   * @param zone where days begin and end; weeks begin on Monday
   */
  static BackupKeeping dailyAndWeekly(int days, int weeks, ZoneId zone) {
    if (days < 1 || weeks < 0) {
      throw new IllegalArgumentException(
          "at least one day and no week is kept, was " + days + " and " + weeks);
    }
    return backups -> {
      var kept = new HashSet<BackupFile>();
      kept.addAll(
          newestOfEach(backups, days, backup -> backup.name().at().atZone(zone).toLocalDate()));
      kept.addAll(newestOfEach(backups, weeks, backup -> week(backup, zone)));
      return kept;
    };
  }

  private static String week(BackupFile backup, ZoneId zone) {
    var day = backup.name().at().atZone(zone).toLocalDate();
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static List<BackupFile> newestOfEach(
      List<BackupFile> backups, int count, Function<BackupFile, Object> span) {
    var seen = new HashSet<Object>();
    return backups.stream()
        .sorted(Comparator.comparing((BackupFile backup) -> backup.name().at()).reversed())
        .filter(backup -> seen.add(span.apply(backup)))
        .limit(count)
        .toList();
  }
}
