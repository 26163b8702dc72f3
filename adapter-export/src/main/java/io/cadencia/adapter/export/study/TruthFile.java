package io.cadencia.adapter.export.study;

import io.cadencia.domain.agreement.CycleSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The true cycles of a recording: columns {@code station}, {@code start_s} and {@code end_s},
 * seconds since its first frame, as {@code simulate} writes them; or the columns of a {@link
 * StopwatchFile}.
 *
 * @param cycles by the code of the workstation
 */
public record TruthFile(SortedMap<String, List<CycleSpan>> cycles) {

  private static final String STATION = "station";
  private static final String START = "start_s";
  private static final String END = "end_s";

  public TruthFile {
    cycles = new TreeMap<>(cycles);
  }

  /**
   * @param first time of the recording's first frame
   * @throws CsvFaultException if it cannot be read or has no cycle
   * @throws IOException if it cannot be opened
   */
  public static TruthFile read(Path file, Instant first) throws IOException {
    var table = CsvTable.read(file);
    if (!table.has(START) && table.has("start")) {
      return new TruthFile(StopwatchFile.read(file).cycles());
    }
    table.require(List.of(STATION, START, END));
    var cycles = new TreeMap<String, List<CycleSpan>>();
    for (var row : table.rows()) {
      cycles.computeIfAbsent(row.text(STATION), code -> new ArrayList<>()).add(span(row, first));
    }
    if (cycles.isEmpty()) {
      throw new CsvFaultException(file, 1, ": no cycle follows the header; add the true cycles");
    }
    return new TruthFile(cycles);
  }

  private static CycleSpan span(CsvRow row, Instant first) {
    var start = row.read(START, Cells.OFFSET, Cells::offset);
    var end = row.read(END, Cells.OFFSET, Cells::offset);
    if (end.compareTo(start) <= 0) {
      throw row.fault(END, "'" + row.text(END) + "' is not after the start");
    }
    return new CycleSpan(first.plus(start), first.plus(end));
  }
}
