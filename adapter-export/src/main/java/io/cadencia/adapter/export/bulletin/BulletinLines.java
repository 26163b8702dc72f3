package io.cadencia.adapter.export.bulletin;

import io.cadencia.domain.bulletin.BulletinDraft;
import io.cadencia.domain.bulletin.BulletinFault;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.SamUnit;
import io.cadencia.domain.standard.StandardTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines below the headings; a line with a fault is told and left out. */
final class BulletinLines {

  private static final BigDecimal LAST_SEQUENCE = BigDecimal.valueOf(1_000_000);
  private static final int LONGEST_TEXT = 200;

  private final Headings headings;
  private final List<BulletinDraft.Line> lines = new ArrayList<>();
  private final List<BulletinFault> faults = new ArrayList<>();
  private String style = "";

  BulletinLines(Headings headings) {
    this.headings = headings;
  }

  /** The lines after the headings. */
  BulletinDraft read(List<TableRow> rows) {
    rows.stream()
        .filter(row -> row.number() > headings.line() && !row.isBlank())
        .forEach(this::read);
    return new BulletinDraft(headings.names(), lines, faults);
  }

  private void read(TableRow row) {
    int before = faults.size();
    checkWidth(row);
    var itsStyle = style(row);
    var sequence = sequence(row);
    var operation = text(row, Column.OPERATION);
    var sam = sam(row);
    var station = text(row, Column.STATION);
    var machine = headings.cell(row, Column.MACHINE).text();
    if (faults.size() == before) {
      lines.add(
          new BulletinDraft.Line(
              row.number(),
              itsStyle,
              sequence.orElseThrow(),
              new Operation(operation, machine.isEmpty() ? null : machine, sam.orElseThrow()),
              station));
    }
  }

  /** Commas between cells and within numbers would move every value after them. */
  private void checkWidth(TableRow row) {
    row.cells().stream()
        .skip(headings.width())
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .ifPresent(
            cell ->
                faults.add(
                    new BulletinFault(
                        row.number(),
                        "after the last column",
                        cell.text(),
                        "has no heading; put a number with a decimal comma in quotes, or semicolons"
                            + " between cells")));
  }

  /** Where it is left empty, as below a merged cell, it is that of the line above. */
  private String style(TableRow row) {
    var written = headings.cell(row, Column.STYLE);
    if (!written.isBlank() || style.isEmpty()) {
      style = text(row, Column.STYLE);
    }
    return style;
  }

  private String text(TableRow row, Column column) {
    var cell = headings.cell(row, column);
    if (cell.isBlank()) {
      add(row, cell, column, "is empty; every operation needs it");
    } else if (cell.text().length() > LONGEST_TEXT) {
      add(row, cell, column, "is longer than " + LONGEST_TEXT + " characters");
    }
    return cell.text();
  }

  private Optional<Integer> sequence(TableRow row) {
    var cell = headings.cell(row, Column.SEQUENCE);
    var number = cell.number();
    boolean whole =
        number != null
            && number.stripTrailingZeros().scale() <= 0
            && number.signum() > 0
            && number.compareTo(LAST_SEQUENCE) <= 0;
    if (number == null || !whole) {
      add(row, cell, Column.SEQUENCE, "is no whole number from 1; number the operations");
      return Optional.empty();
    }
    return Optional.of(number.intValueExact());
  }

  private Optional<StandardTime> sam(TableRow row) {
    boolean minutes = headings.has(Column.SAM_MINUTES);
    var column = minutes ? Column.SAM_MINUTES : Column.SAM_SECONDS;
    var unit = minutes ? SamUnit.MINUTES : SamUnit.SECONDS;
    var cell = headings.cell(row, column);
    var number = cell.number();
    if (number == null) {
      add(row, cell, column, "is not a number; write " + (minutes ? "0,365" : "21,9"));
    } else if (!unit.isPossible(number)) {
      add(row, cell, column, "is no SAM; it is more than 0 and at most 60 minutes");
    } else {
      return Optional.of(unit.toStandardTime(number));
    }
    return Optional.empty();
  }

  private void add(TableRow row, TableCell cell, Column column, String problem) {
    faults.add(new BulletinFault(row.number(), headings.place(cell, column), cell.text(), problem));
  }
}
