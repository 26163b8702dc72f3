package io.cadencia.bootstrap.config;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the groups {@code backup}, {@code retention}, {@code health}, {@code pictures} and {@code
 * open_data}.
 */
final class KeepingReader {

  private static final Set<Integer> PARTS_OF_A_DAY = Set.of(0, 1, 2, 3, 4, 6, 8, 12, 24);
  private static final int HUNDRED_YEARS = 36_500;
  private static final int TEN_TERABYTES = 10_000_000;
  private static final int ONE_TERABYTE = 1_000_000;

  private KeepingReader() {}

  static Optional<BackupConfig> backup(Section backup) {
    var usual = BackupConfig.DEFAULT;
    var wayOut = "give 1, 2, 3, 4, 6, 8, 12 or 24 hours, or 0 for no backups";
    int every =
        backup
            .optional("every_hours")
            .flatMap(node -> partOfADay(backup, node, wayOut))
            .orElse(usual.everyHours());
    int at = whole(backup, "at_hour", 0, 23, "give an hour from 0 to 23", usual.atHour());
    int daily = whole(backup, "keep_daily", 1, 366, "give days from 1 to 366", usual.keepDaily());
    int weekly =
        whole(backup, "keep_weekly", 0, 520, "give weeks from 0 to 520", usual.keepWeekly());
    var folder =
        backup
            .optionalText("folder", "name a folder, below the data folder or anywhere")
            .orElse(usual.folder());
    return Optional.of(new BackupConfig(every, at, daily, weekly, folder));
  }

  private static Optional<Integer> partOfADay(Section backup, Node node, String wayOut) {
    return backup
        .whole("every_hours", node, 0, 24, wayOut)
        .flatMap(
            hours ->
                PARTS_OF_A_DAY.contains(hours)
                    ? Optional.of(hours)
                    : backup.wrong("every_hours", node, wayOut));
  }

  static Optional<RetentionConfig> retention(Section retention) {
    var usual = RetentionConfig.DEFAULT;
    var read =
        new RetentionConfig(
            days(retention, "frames_days", usual.framesDays()),
            days(retention, "pictures_days", usual.picturesDays()),
            days(retention, "logs_days", usual.logsDays()),
            days(retention, "exports_days", usual.exportsDays()),
            days(retention, "coverage_days", usual.coverageDays()),
            days(retention, "cycles_days", usual.cyclesDays()),
            whole(
                retention,
                "free_space_min_mb",
                0,
                TEN_TERABYTES,
                "give megabytes, or 0 to delete nothing for want of space",
                usual.freeSpaceMinMb()));
    return coverageFits(read)
        ? Optional.of(read)
        : retention.wrong(
            "coverage_days",
            new Node.Numeral(BigDecimal.valueOf(orZero(read.coverageDays()))),
            "give at least cycles_days, or never: the figures of cycles need their gaps");
  }

  static Optional<HealthConfig> health(Section health) {
    var usual = HealthConfig.DEFAULT;
    return Optional.of(
        new HealthConfig(
            whole(
                health,
                "wal_limit_mb",
                1,
                ONE_TERABYTE,
                "give megabytes from 1 to 1000000",
                usual.walLimitMb())));
  }

  static Optional<PicturesConfig> pictures(Section pictures) {
    var usual = PicturesConfig.DEFAULT;
    return Optional.of(
        new PicturesConfig(
            flag(pictures, "pixelate_faces", usual.pixelateFaces()),
            flag(pictures, "of_cycles", usual.ofCycles())));
  }

  static Optional<OpenDataConfig> openData(Section openData) {
    var publisher =
        openData.optionalText("publisher", "name who answers for the data, a firm and no person");
    return Optional.of(new OpenDataConfig(publisher.orElse(null), license(openData)));
  }

  private static @Nullable String license(Section openData) {
    var wayOut = "give an SPDX identifier such as CC-BY-4.0";
    return openData
        .optionalText("license", wayOut)
        .flatMap(
            text ->
                OpenDataConfig.isLicense(text)
                    ? Optional.of(text)
                    : openData.<String>wrong("license", new Node.Text(text), wayOut))
        .orElse(null);
  }

  private static boolean flag(Section section, String key, boolean usual) {
    return section
        .optional(key)
        .flatMap(node -> section.yesOrNo(key, node, "give true or false"))
        .orElse(usual);
  }

  private static boolean coverageFits(RetentionConfig read) {
    return read.coverageDays() == null
        || (read.cyclesDays() != null && read.coverageDays() >= read.cyclesDays());
  }

  private static int orZero(@Nullable Integer days) {
    return days == null ? 0 : days;
  }

  /** A number of days, or the word never. */
  private static @Nullable Integer days(Section section, String key, @Nullable Integer usual) {
    var node = section.optional(key);
    if (node.isEmpty()) {
      return usual;
    }
    if (node.get() instanceof Node.Text text
        && text.value().toLowerCase(Locale.ROOT).equals("never")) {
      return null;
    }
    return section
        .whole(key, node.get(), 1, HUNDRED_YEARS, "give days from 1, or never")
        .orElse(usual);
  }

  private static int whole(
      Section section, String key, int least, int most, String wayOut, int usual) {
    return section
        .optional(key)
        .flatMap(node -> section.whole(key, node, least, most, wayOut))
        .orElse(usual);
  }
}
