package io.cadencia.adapter.export.study;

import io.cadencia.domain.agreement.CycleSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cycles somebody timed: columns {@code station}, {@code start} and {@code end}, instants with
 * their offset.
 *
 * @param cycles by the code of the workstation
 */
public record StopwatchFile(SortedMap<String, List<CycleSpan>> cycles) {

  private static final String STATION = "station";
  private static final String START = "start";
  private static final String END = "end";

  public StopwatchFile {
    cycles = new TreeMap<>(cycles);
  }

  /**
   * @throws CsvFaultException if it cannot be read or has no cycle
   * @throws IOException if it cannot be opened
   */
  public static StopwatchFile read(Path file) throws IOException {
    var table = CsvTable.read(file);
    table.require(List.of(STATION, START, END));
    var cycles = new TreeMap<String, List<CycleSpan>>();
    for (var row : table.rows()) {
      cycles.computeIfAbsent(row.text(STATION), station -> new ArrayList<>()).add(span(row));
    }
    if (cycles.isEmpty()) {
      throw new CsvFaultException(file, 1, ": no cycle follows the header; add the timed cycles");
    }
    return new StopwatchFile(cycles);
  }

  private static CycleSpan span(CsvRow row) {
    var start = row.read(START, Cells.INSTANT, Cells::instant);
    var end = row.read(END, Cells.INSTANT, Cells::instant);
    if (!end.isAfter(start)) {
      throw row.fault(END, "'" + row.text(END) + "' is not after the start");
    }
    return new CycleSpan(start, end);
  }
}
