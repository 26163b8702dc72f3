package io.cadencia.adapter.sqlite;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a backup, which tells what it is: {@code cadencia-20260105T120000Z-s6.db}, or {@code
 * cadencia-20260105T120000Z-s5-before-schema-6.db}.
 *
 * @param at when it was begun, in whole seconds
 * @param schemaVersion version of the schema in it, from 1
 * @param beforeSchema the version that was to come, or null for an ordinary backup
 */
public record BackupName(Instant at, int schemaVersion, @Nullable Integer beforeSchema) {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern FORM =
      Pattern.compile("cadencia-(\\d{8}T\\d{6}Z)-s(\\d{1,4})(?:-before-schema-(\\d{1,4}))?\\.db");

  public BackupName {
    at = at.truncatedTo(ChronoUnit.SECONDS);
    if (schemaVersion < 1) {
      throw new IllegalArgumentException("a schema version is at least 1, was " + schemaVersion);
    }
  }

  /** Empty where the file name is not that of a backup. */
  static Optional<BackupName> parse(String fileName) {
    return Optional.of(FORM.matcher(fileName))
        .filter(form -> form.matches())
        .map(
            form ->
                new BackupName(
                    LocalDateTime.parse(form.group(1), STAMP).toInstant(ZoneOffset.UTC),
                    Integer.parseInt(form.group(2)),
                    form.group(3) == null ? null : Integer.valueOf(form.group(3))));
  }

  static String stamp(Instant at) {
    return STAMP.format(at);
  }

  String fileName() {
    var before = beforeSchema == null ? "" : "-before-schema-" + beforeSchema;
    return "cadencia-" + stamp(at) + "-s" + schemaVersion + before + ".db";
  }
}
