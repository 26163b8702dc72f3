package io.cadencia.adapter.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
