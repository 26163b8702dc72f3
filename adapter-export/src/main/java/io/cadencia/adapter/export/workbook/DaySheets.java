package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sheets of a book, one after the other; the manifest comes last, for it tells of the others.
 */
final class DaySheets {

  /** What is done with each sheet, to its last row. */
  interface Visitor {

    void visit(BookSheet sheet);
  }

  private DaySheets() {}

  /** Hands on each sheet; its rows are hashed as they are gone through. */
  static void each(DayBook book, Visitor visitor) {
    var hashes = new LinkedHashMap<String, String>();
    for (var sheet : all(book)) {
      var hash = new SheetHash();
      hash.add(sheet.header());
      visitor.visit(sheet.watched(hash::add));
      hashes.put(sheet.name(), hash.hex());
    }
    visitor.visit(manifest(book, hashes));
  }

  private static List<BookSheet> all(DayBook book) {
    return List.of(
        IndicatorSheet.of(book), HourSheet.of(book), CycleRows.of(book), LostTimeSheet.of(book));
  }

  private static BookSheet manifest(DayBook book, Map<String, String> hashes) {
    return ManifestSheet.of(book, book.manifest().of(SheetHash.together(hashes.values())), hashes);
  }
}
