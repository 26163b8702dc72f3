package io.cadencia.adapter.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook as a spreadsheet opens and recalculates it; skipped where there is none. */
class LibreOfficeTest {

  private static final int SECONDS = 120;

  @TempDir private Path temp;

  @BeforeEach
  void there_is_a_spreadsheet() {
    boolean installed =
        Arrays.stream(Objects.requireNonNull(System.getenv("PATH")).split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    assumeTrue(installed, "no soffice on this machine: apt-get install libreoffice-calc-nogui");
  }

  private Path convert(byte[] file, String to) throws IOException, InterruptedException {
    var book = temp.resolve("day.xlsx");
    Files.write(book, file);
    var out = Files.createDirectories(temp.resolve("out"));
    var process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + temp.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                out.toString(),
                book.toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    return out.resolve("day." + to);
  }

  @Test
  @DisplayName("E-02 it opens, and becomes a page")
  void it_becomes_a_page() throws IOException, InterruptedException {
    var page = convert(XlsxWorkbookWriterTest.written(TestBooks.ordinary(21, 60)), "pdf");

    assertThat(Files.readString(page, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }

  @Test
  @DisplayName("E-02 what it reckons by the formulas is what the program tells")
  void formulas_give_the_figures() throws IOException, InterruptedException {
    var file = withoutResults(XlsxWorkbookWriterTest.written(TestBooks.ordinary(21, 60)));

    var again = convert(file, "xlsx");

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

  /** The same workbook in which nothing was reckoned yet. */
  private static byte[] withoutResults(byte[] file) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(file));
        var to = new ZipOutputStream(out)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        var text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(text.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
