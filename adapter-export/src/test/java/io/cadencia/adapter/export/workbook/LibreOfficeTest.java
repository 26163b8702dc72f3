package io.cadencia.adapter.export.workbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook as a spreadsheet opens and recalculates it; skipped where there is none. */
class LibreOfficeTest {

  @TempDir private Path temp;

  @Test
  @DisplayName("E-02 it opens, and becomes a page")
  void it_becomes_a_page() throws IOException, InterruptedException {
    var spreadsheet = Spreadsheet.in(temp);
    var book = temp.resolve("day.xlsx");
    Files.write(book, XlsxWorkbookWriterTest.written(TestBooks.ordinary(21, 60)));

    var page = spreadsheet.converted(book, "pdf");

    assertThat(Files.readString(page, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }

  @Test
  @DisplayName("E-02 what it reckons by the formulas is what the program tells")
  void formulas_give_the_figures() throws IOException, InterruptedException {
    var again =
        Spreadsheet.in(temp).reckoned(XlsxWorkbookWriterTest.written(TestBooks.ordinary(21, 60)));

    try (var workbook = new ReadableWorkbook(again.toFile())) {
      DaySheets.each(TestBooks.ordinary(21, 60), sheet -> assertSame(sheet, workbook));
    }
  }

  @Test
  @DisplayName("D-23 opened as Spanish of Colombia, the mirror holds days and numbers, and no text")
  void the_mirror_holds_days_and_numbers() throws IOException, InterruptedException {
    var spreadsheet = Spreadsheet.in(temp);
    var mirror = temp.resolve("mirror.csv");
    try (var file = Files.newOutputStream(mirror)) {
      new MirrorWriter().write(TestBooks.ordinary(21, 0), file);
    }

    // Semicolons, quotes, UTF-8, from line 1, es-CO, and special numbers such as days detected.
    var opened =
        spreadsheet.converted(mirror, "xlsx", "--infilter=CSV:59,34,76,1,,9226,false,true");

    try (var workbook = new ReadableWorkbook(opened.toFile())) {
      var rows = workbook.getFirstSheet().read();
      var sheet = IndicatorSheet.of(TestBooks.ordinary(21, 0));
      var expected = sheet.rows().toList();
      assertThat(rows).hasSize(expected.size() + 1);
      assertThat(rows.get(0).getCellText(0)).isEqualTo("Fecha");
      for (int i = 0; i < expected.size(); i++) {
        for (int j = 0; j < sheet.columns().size(); j++) {
          assertShown(
              rows.get(i + 1).getOptionalCell(j).orElse(null),
              expected.get(i).cells().get(j),
              sheet.columns().get(j).look());
        }
      }
    }
  }

  /** The same text, or the same number as near as the mirror rounds it. */
  private static void assertShown(@Nullable Cell there, BookCell cell, Look look) {
    var raw = cell.raw();
    if (raw == null) {
      assertThat(there == null || there.getType() == CellType.EMPTY).isTrue();
    } else if (cell.isText()) {
      assertThat(requireNonNull(there).getText()).isEqualTo(raw);
    } else {
      assertThat(requireNonNull(there).getType()).as(look + " " + raw).isEqualTo(CellType.NUMBER);
      assertThat(Double.parseDouble(there.getRawValue()))
          .isCloseTo(Double.parseDouble(raw), within(rounding(look)));
    }
  }

  private static double rounding(Look look) {
    return switch (look) {
          case SAM -> 0.5e-4;
          case PERCENT -> 0.5e-3;
          case SECONDS -> 0.05;
          case DECIMAL -> 0.5e-2;
          default -> 0;
        }
        + 1e-9;
  }

  private static void assertSame(BookSheet sheet, ReadableWorkbook workbook) {
    try {
      var rows = workbook.findSheet(sheet.name()).orElseThrow().read();
      var expected = sheet.all().toList();
      for (int i = 0; i < expected.size(); i++) {
        for (int j = 0; j < expected.get(i).cells().size(); j++) {
          var cell = expected.get(i).cells().get(j);
          if (cell.formula() != null) {
            var there = Double.parseDouble(rows.get(i).getCell(j).getRawValue());
            assertThat(there)
                .as(sheet.name() + " " + cell)
                .isCloseTo((Double) cell.value(), within(1e-9 * (1 + Math.abs(there))));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
