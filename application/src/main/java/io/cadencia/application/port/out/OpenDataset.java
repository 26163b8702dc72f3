package io.cadencia.application.port.out;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.PlantIdentity;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A set of open data that has been written, for those who cite it. Nothing in it depends on when or
 * where it was written: the same state of the data gives the same set.
 *
 * @param terms on which it is handed out
 * @param only the module it was asked of, or null for all
 * @param modules whose data it holds, by number
 * @param from first day
 * @param to last day
 * @param span the days
 * @param knownUntil nothing after it was known yet; the end of days that are over
 * @param pseudonymKey names the key of its pseudonyms
 * @param programVersion of the program that wrote it
 * @param contentHash SHA-256 over the hashes of all tables
 * @param tables one of each kind, whatever the modules
 * @param files every file with a table, in the order of their paths
 */
public record OpenDataset(
    PlantIdentity plant,
    Terms terms,
    @Nullable ModuleId only,
    List<SewingModule> modules,
    LocalDate from,
    LocalDate to,
    TimeSpan span,
    Instant knownUntil,
    String pseudonymKey,
    String programVersion,
    String contentHash,
    List<Table> tables,
    List<DataFile> files) {

  private static final int DIGITS = 12;
  private static final int LONGEST_PLANT = 32;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * @param publisher who answers for it, or null for the plant
   * @param license an SPDX identifier, or null where none is given
   */
  public record Terms(@Nullable String publisher, @Nullable String license) {}

  /**
   * @param name such as {@code cycles}
   * @param meaning what a row is
   */
  public record Table(String name, String meaning, List<PlainColumn> columns) {

    public Table {
      columns = List.copyOf(columns);
    }
  }

  /**
   * @param path below the folder of the set, with slashes
   * @param sha256 64 small hexadecimal digits
   */
  public record DataFile(String path, Table table, String sha256) {

    /** Such as {@code csv}. */
    public String form() {
      return path.substring(path.lastIndexOf('.') + 1);
    }
  }

  public OpenDataset {
    modules = List.copyOf(modules);
    tables = List.copyOf(tables);
    files = List.copyOf(files);
  }

  /** The days, until when things were known, and what is in it: another content is another one. */
  public String version() {
    return "%s_%s_%s_%s"
        .formatted(from, to, MOMENT.format(knownUntil), contentHash.substring(0, DIGITS));
  }

  /** What the set is of, whatever its version; letters, digits and hyphens. */
  public String name() {
    var code = plant.plantId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var cut = code.substring(0, Math.min(code.length(), LONGEST_PLANT));
    return "cadencia-%s-%s".formatted(cut, part());
  }

  private String part() {
    return only == null ? "all" : "m" + only.value();
  }

  /** What its folder is called. */
  public String folder() {
    return name() + "_" + version();
  }
}
