package io.cadencia.adapter.export.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The units of a file of cycles.
 *
 * @param cycles complete or corrected, and not excluded, in the order of the file
 * @param leftOut open, aborted and excluded cycles
 */
public record CycleFile(List<StudyCycle> cycles, int leftOut) {

  public CycleFile {
    cycles = List.copyOf(cycles);
  }

  /**
   * Reads a cycle sheet of {@code export} or the plain file of a research export; the header tells
   * which. Columns are found by name; unknown ones do not matter.
   *
   * @param zone of the times in a cycle sheet; research files are in UTC
   * @throws CsvFaultException if the file is neither, or a row of it cannot be read
   * @throws IOException if it cannot be opened
   */
  public static CycleFile read(Path file, ZoneId zone) throws IOException {
    var table = CsvTable.read(file);
    var format = format(table, zone);
    table.require(format.columns());
    var cycles = new ArrayList<StudyCycle>();
    for (var row : table.rows()) {
      format.unit(row).ifPresent(cycles::add);
    }
    return new CycleFile(cycles, table.rows().size() - cycles.size());
  }

  /** How a row becomes a cycle. */
  interface Format {

    /** Columns without which nothing can be read. */
    List<String> columns();

    /** The cycle of a row; empty if it is no unit. */
    Optional<StudyCycle> unit(CsvRow row);
  }

  private static Format format(CsvTable table, ZoneId zone) {
    if (table.has(CycleSheetFormat.STATION)) {
      return new CycleSheetFormat(zone);
    }
    if (table.has(ResearchFormat.STATION)) {
      return new ResearchFormat();
    }
    throw new CsvFaultException(
        table.file(),
        1,
        ": there is neither a column "
            + CycleSheetFormat.STATION
            + " nor a column "
            + ResearchFormat.STATION
            + "; give a file of './cadencia export'");
  }
}
