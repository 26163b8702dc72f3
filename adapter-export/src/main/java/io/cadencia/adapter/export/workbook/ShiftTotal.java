package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook.ShiftBlock;
import io.cadencia.application.port.out.DayBook.StationLine;
import io.cadencia.domain.efficiency.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of the module in a shift, as formulas over the rows of its workstations: its units
 * are those of the last one, its minutes those of all operators.
 */
final class ShiftTotal {

  private final ShiftBlock block;
  private final int first;
  private final int last;

  private ShiftTotal(ShiftBlock block, int first) {
    this.block = block;
    this.first = first;
    this.last = first + block.lines().size() - 1;
  }

  /**
   * @param first number of the first row of the shift
   * @param start its cells for day, shift and module
   */
  static BookRow of(ShiftBlock block, int first, List<BookCell> start) {
    return new ShiftTotal(block, first).row(start);
  }

  static double productive(StationLine line) {
    var standard = line.standard();
    return standard == null
        ? 0
        : standard.sam().toMillis() / 60_000.0 * line.figures().unitsProduced();
  }

  private BookRow row(List<BookCell> start) {
    var total = block.total();
    var cells = new ArrayList<>(start);
    cells.addAll(List.of(BookCell.EMPTY, BookCell.EMPTY, BookCell.EMPTY));
    cells.add(BookCell.text("Total"));
    cells.addAll(List.of(BookCell.EMPTY, BookCell.EMPTY));
    cells.add(units(total));
    cells.add(
        BookCell.formula(
            "SUMPRODUCT(" + range("F") + "," + range("K") + ")",
            total.available().toMillis() / 60_000.0));
    cells.add(BookCell.formula("SUM(" + range("L") + ")", productive()));
    cells.add(efficiency(total));
    cells.add(average(total));
    cells.add(BookCell.formula("SUM(" + range("O") + ")", total.cycles()));
    var coverage = total.coverage();
    cells.add(BookCell.number(coverage == null ? null : coverage.value()));
    return new BookRow(Tone.TOTAL, cells);
  }

  private BookCell units(Figures total) {
    return output() == 0
        ? BookCell.whole(total.unitsProduced())
        : BookCell.formula("SUM(" + ofOutput("J") + ")", total.unitsProduced());
  }

  private double productive() {
    return block.lines().stream().mapToDouble(ShiftTotal::productive).sum();
  }

  private BookCell efficiency(Figures total) {
    int row = last + 1;
    var efficiency = total.efficiency();
    return efficiency == null
        ? BookCell.EMPTY
        : BookCell.formula("L" + row + "/K" + row, efficiency.value() / 100);
  }

  private BookCell average(Figures total) {
    var average = total.averageCycleSeconds();
    return average == null
        ? BookCell.EMPTY
        : BookCell.formula(
            "SUMPRODUCT(" + ofOutput("J") + "," + ofOutput("N") + ")/SUM(" + ofOutput("J") + ")",
            average);
  }

  /** How many rows the last workstation of the module has; they stand together at the end. */
  private int output() {
    return Math.toIntExact(block.lines().stream().filter(StationLine::isLast).count());
  }

  private String ofOutput(String column) {
    return column + (last - output() + 1) + ":" + column + last;
  }

  private String range(String column) {
    return column + first + ":" + column + last;
  }
}
