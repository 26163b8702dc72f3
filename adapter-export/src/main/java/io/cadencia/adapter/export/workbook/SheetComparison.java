package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Cause;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Difference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Goes through a sheet of a file and through what it would be today, side by side. */
final class SheetComparison {

  /** More are not looked for; one is enough to know. */
  static final int MOST = 200;

  /** Spreadsheets may reckon the last bits of a formula otherwise. */
  private static final double LAST_BITS = 1e-9;

  private record Found(@Nullable String cell, @Nullable String inFile, @Nullable String now) {}

  private final BookSheet sheet;
  private final Predicate<BookRow> ignored;
  private final Iterator<BookRow> expected;
  private final SheetHash hashInFile = new SheetHash();
  private final SheetHash hashNow = new SheetHash();
  private final List<Found> found = new ArrayList<>();
  private @Nullable BookRow ahead;
  private int last;

  /**
   * @param ignored rows of which nobody cares what they say
   */
  SheetComparison(BookSheet sheet, Predicate<BookRow> ignored) {
    this.sheet = sheet;
    this.ignored = ignored;
    this.expected = sheet.all().iterator();
    this.ahead = next();
  }

  private @Nullable BookRow next() {
    if (!expected.hasNext()) {
      return null;
    }
    var row = expected.next();
    hashNow.add(row);
    return row;
  }

  /** To be told of every row of the file. */
  void add(ReadRow row) {
    last = row.number();
    hashInFile.addCells(row.cells());
    var now = take();
    if (now != null && ahead != null && !alike(row, now) && alike(row, ahead)) {
      missing(row.number(), now);
      now = take();
    }
    compare(row, now);
  }

  private @Nullable BookRow take() {
    var row = ahead;
    ahead = next();
    return row;
  }

  private static boolean alike(ReadRow row, BookRow now) {
    int width = Math.max(row.cells().size(), now.cells().size());
    for (int i = 0; i < width; i++) {
      if (!alike(row.cell(i), cell(now, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean alike(BookCell one, BookCell other) {
    if (!Objects.equals(one.formula(), other.formula())) {
      return false;
    }
    var raw = one.raw();
    var now = other.raw();
    return Objects.equals(raw, now)
        || (one.formula() != null && raw != null && now != null && near(raw, now));
  }

  private static boolean near(String one, String other) {
    try {
      double a = Double.parseDouble(one);
      double b = Double.parseDouble(other);
      return Math.abs(a - b) <= LAST_BITS * Math.max(1, Math.abs(b));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static BookCell cell(@Nullable BookRow row, int column) {
    return row == null || column >= row.cells().size() ? BookCell.EMPTY : row.cells().get(column);
  }

  private void missing(int number, BookRow now) {
    add(new CellReference(number - 1, 0).formatAsString(), null, words(now));
  }

  private static String words(BookRow row) {
    return String.join(
        " | ", row.cells().stream().map(SheetComparison::shown).map(String::valueOf).toList());
  }

  private void compare(ReadRow row, @Nullable BookRow now) {
    if (now != null && ignored.test(now)) {
      return;
    }
    int width = Math.max(row.cells().size(), now == null ? 0 : now.cells().size());
    for (int i = 0; i < width; i++) {
      var there = row.cell(i);
      var expectedCell = cell(now, i);
      if (!alike(there, expectedCell)) {
        var at = new CellReference(row.number() - 1, i).formatAsString();
        add(at, shown(there), shown(expectedCell));
      }
    }
  }

  private void add(@Nullable String cell, @Nullable String inFile, @Nullable String now) {
    if (found.size() <= MOST) {
      found.add(new Found(cell, inFile, now));
    }
  }

  private static @Nullable String shown(BookCell cell) {
    var raw = cell.raw();
    return cell.formula() == null ? raw : "=" + cell.formula() + " → " + raw;
  }

  /**
   * @param isInFile whether the file has the sheet
   * @param cause judges by the hash of the sheet in the file and by that of today
   */
  List<Difference> finish(boolean isInFile, BiFunction<String, String, Cause> cause) {
    while (ahead != null) {
      last++;
      var row = Objects.requireNonNull(take());
      if (isInFile && !row.cells().stream().allMatch(cell -> cell.raw() == null)) {
        missing(last, row);
      }
    }
    if (!isInFile) {
      found.clear();
      add(null, null, "hoja " + sheet.name());
    }
    var why = cause.apply(hashInFile.hex(), hashNow.hex());
    return found.stream()
        .map(it -> new Difference(sheet.name(), it.cell(), it.inFile(), it.now(), why))
        .toList();
  }
}
