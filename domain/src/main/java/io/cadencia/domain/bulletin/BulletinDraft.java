package io.cadencia.domain.bulletin;

import io.cadencia.domain.standard.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * What was read from a file, before it is known to be a bulletin of this plant.
 *
 * @param headings how the file calls its columns
 * @param lines those without a fault of their own
 * @param faults what could not be read
 */
public record BulletinDraft(Headings headings, List<Line> lines, List<BulletinFault> faults) {

  public BulletinDraft {
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /** How the file calls the columns that are checked once all of it was read. */
  public record Headings(String style, String sequence, String station) {}

  /**
   * @param number line of the file or row of the sheet, from 1
   */
  public record Line(int number, String style, int sequence, Operation operation, String station) {}

  /**
   * The bulletin, if it is one.
   *
   * @param stations codes of the workstations that are known
   * @throws BulletinRefusedException with all faults, those of reading included
   */
  public StyleBulletin bulletin(Set<String> stations) {
    var all = new ArrayList<>(faults);
    if (lines.isEmpty() && faults.isEmpty()) {
      all.add(new BulletinFault(0, "file", "", "holds no operations; is it the right sheet?"));
    }
    lines.forEach(line -> check(line, stations, all));
    checkSequences(all);
    if (!all.isEmpty()) {
      all.sort(Comparator.comparing(BulletinFault::line));
      throw new BulletinRefusedException(all);
    }
    return new StyleBulletin(
        lines.get(0).style(),
        lines.stream()
            .map(line -> new BulletinLine(line.sequence(), line.operation(), line.station()))
            .toList());
  }

  private void check(Line line, Set<String> stations, List<BulletinFault> all) {
    var style = lines.get(0).style();
    if (!line.style().equals(style)) {
      all.add(
          new BulletinFault(
              line.number(),
              headings.style(),
              line.style(),
              "is another style than '" + style + "' above; a bulletin is of one style"));
    }
    if (!stations.contains(line.station())) {
      all.add(
          new BulletinFault(
              line.number(),
              headings.station(),
              line.station(),
              "is no workstation of the module; it has "
                  + String.join(", ", stations.stream().sorted().toList())));
    }
  }

  private void checkSequences(List<BulletinFault> all) {
    var firstOf = new HashMap<Integer, Integer>();
    for (var line : lines) {
      var first = firstOf.putIfAbsent(line.sequence(), line.number());
      if (first != null) {
        all.add(
            new BulletinFault(
                line.number(),
                headings.sequence(),
                String.valueOf(line.sequence()),
                "is the sequence of line " + first + " already; give each line its own"));
      }
    }
  }
}
