package io.cadencia.bootstrap.config;

/**
 * When backups are taken by themselves, and how many stay.
 *
 * @param everyHours key {@code backup.every_hours}: hours between two backups, 1, 2, 3, 4, 6, 8, 12
 *     or 24; 0 for none
 * @param atHour key {@code backup.at_hour}: hour of the plant's day at which one of them is due, 0
 *     to 23
 * @param keepDaily key {@code backup.keep_daily}: of so many days the newest backup stays, at least
 *     1
 * @param keepWeekly key {@code backup.keep_weekly}: of so many weeks too, 0 for none
 * @param folder key {@code backup.folder}: where they go, below the data folder unless it is an
 *     absolute path
 */
public record BackupConfig(
    int everyHours, int atHour, int keepDaily, int keepWeekly, String folder) {

  /** What holds where the file says nothing. */
  public static final BackupConfig DEFAULT = new BackupConfig(24, 3, 7, 4, "backups");
}
