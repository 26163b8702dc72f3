package io.cadencia.adapter.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.TooManyRowsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook as a foreign library reads it. */
class XlsxWorkbookWriterTest {

  private static final List<String> HOSTILE =
      List.of("=1+1", "+2", "-3", "@SUM(A1)", "\tx", "a;b,c", "\"q\"", "l1\nl2", "l1\r\nl2", "<&>");
  private static final String STRANGE = "abcñÁ é\"',;:=+-@\t\n\r<>&_x0041_\u0001\u202Eאב🧵\uD800 0";

  static byte[] written(DayBook book) {
    var file = new ByteArrayOutputStream();
    new XlsxWorkbookWriter().write(book, file);
    return file.toByteArray();
  }

  private static List<Row> rows(byte[] file, String sheet) throws IOException {
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
      return workbook.findSheet(sheet).orElseThrow().read();
    }
  }

  private static double number(Row row, int column) {
    return Double.parseDouble(row.getCell(column).getRawValue());
  }

  @Test
  @DisplayName("A-57 every cell reads back as what the sheet says, with its format and its formula")
  void everything_is_read_back() throws IOException {
    var file = written(TestBooks.ordinary(21, 500));
    var seen = new ArrayList<String>();

    DaySheets.each(
        TestBooks.ordinary(21, 500),
        sheet -> {
          seen.add(sheet.name());
          assertSame(sheet, file);
        });

    assertThat(seen).isEqualTo(BookSheet.NAMES);
  }

  private static void assertSame(BookSheet sheet, byte[] file) {
    try {
      var rows = rows(file, sheet.name());
      var expected = sheet.all().toList();
      assertThat(rows).hasSameSizeAs(expected);
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < expected.get(i).cells().size(); j++) {
          var there = rows.get(i).getOptionalCell(j).orElseThrow();
          assertSame(expected.get(i).cells().get(j), there, sheet.columns().get(j));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertSame(BookCell expected, Cell there, Column column) {
    if (expected.value() == null) {
      assertThat(there.getType()).isEqualTo(CellType.EMPTY);
      return;
    }
    assertThat(there.getFormula()).isEqualTo(expected.formula());
    if (expected.isText()) {
      assertThat(there.getText()).isEqualTo(expected.raw());
    } else {
      assertThat(there.getRawValue()).isEqualTo(expected.raw());
      assertThat(there.getDataFormatString()).isEqualTo(column.look().format());
    }
  }

  @Test
  @DisplayName("A-57 formulas hold the figures the program tells, before anybody recalculates")
  void formulas_hold_the_figures() throws IOException {
    var book = TestBooks.ordinary(21, 0);
    var total = book.shifts().get(0).total();

    var rows = rows(written(book), BookSheet.INDICATORS);

    assertThat(rows.get(1).getCell(11).getFormula()).isEqualTo("I2*J2");
    assertThat(rows.get(1).getCell(12).getFormula()).isEqualTo("L2/K2");
    var last = rows.get(22);
    assertThat(last.getCell(10).getFormula()).isEqualTo("SUMPRODUCT(F2:F22,K2:K22)");
    assertThat(number(last, 9)).isEqualTo(total.unitsProduced());
    assertThat(number(last, 12) * 100)
        .isCloseTo(Objects.requireNonNull(total.efficiency()).value(), within(1e-9));
  }

  @Test
  @DisplayName("E-04 where too little was watched no percentage is told, and its units stay")
  void no_efficiency_below_the_threshold() throws IOException {
    var row = rows(written(TestBooks.ordinary(21, 0)), BookSheet.INDICATORS).get(5);

    assertThat(row.getCell(12).getType()).isEqualTo(CellType.EMPTY);
    assertThat(number(row, 9)).isPositive();
    assertThat(number(row, 15)).isLessThan(0.5);
  }

  @Test
  void moments_are_dates_by_the_clock_of_the_plant() throws IOException {
    var row = rows(written(TestBooks.ordinary(3, 1)), BookSheet.CYCLES).get(1);

    assertThat(row.getCellAsDate(3)).hasValue(LocalDateTime.parse("2026-01-05T06:00:02.711"));
  }

  @Test
  void who_said_something_is_told_by_role_and_never_by_name() throws IOException {
    var file = written(TestBooks.ordinary(21, 100));

    var corrected = rows(file, BookSheet.CYCLES).get(7);
    assertThat(corrected.getCellText(11)).isEqualTo("ingeniería");
    assertThat(corrected.getCellText(12)).isEqualTo("se midió mal");
    assertThat(rows(file, BookSheet.CYCLES).get(9).getCellText(13)).isEqualTo("consola");
    assertThat(text(file)).doesNotContain("planta.example");
  }

  @Test
  @DisplayName("A-56 a day that runs says so on paper too")
  void a_day_that_runs_says_so_on_paper() throws IOException {
    assertThat(text(written(TestBooks.running())))
        .contains("05/01/2026 · en curso, hasta 05/01/2026 12:00</oddHeader>");
    assertThat(text(written(TestBooks.ordinary(2, 1)))).contains("&amp;R05/01/2026</oddHeader>");
  }

  @Test
  @DisplayName("A-57 a day of a single hour shows its meta all the same")
  void a_single_hour_shows_its_meta() throws IOException {
    assertThat(text(written(TestBooks.ofOneHour())))
        .contains("<c:marker><c:symbol val=\"dash\"/><c:size val=\"40\"/><c:spPr><a:solidFill>");
    assertThat(text(written(TestBooks.ordinary(2, 1)))).contains("<c:symbol val=\"none\"/>");
  }

  @Test
  @DisplayName("A-57 what is printed bears its header on each page, the wide sheet also its cycles")
  void what_is_printed_bears_its_header_on_each_page() throws IOException {
    assertThat(text(written(TestBooks.ordinary(2, 1))))
        .contains("Indicadores!$1:$1", "Ciclos!$A:$B,Ciclos!$1:$1", "Página &amp;P de &amp;N");
  }

  private static String text(byte[] file) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  @Test
  @DisplayName("A-57 a module whose name is that of a place in the shell stays what it is")
  void a_name_is_no_place_in_the_shell() throws IOException {
    var text = text(written(TestBooks.saying("{day} {hours} {nothing} $1 \\\\ & <")));

    assertThat(text).contains("&amp;L{day} {hours} {nothing} $1 \\\\ &amp;&amp; &lt;");
  }

  @Nested
  class A_day_with_nothing {

    @Test
    @DisplayName("A-56 an empty day is a workbook that says it is empty")
    void says_so() throws IOException {
      var file = written(TestBooks.empty(true));

      assertThat(rows(file, BookSheet.INDICATORS).get(1).getCellText(0)).startsWith("Día vacío");
      assertThat(rows(file, BookSheet.HOURS)).hasSize(2);
      assertThat(rows(file, BookSheet.CYCLES).get(1).getCellText(0)).startsWith("Ningún ciclo");
      assertThat(rows(file, BookSheet.LOST_TIME)).hasSize(2);
    }

    @Test
    @DisplayName("A-56 a day without shifts says that there were none")
    void says_that_there_was_no_shift() throws IOException {
      var rows = rows(written(TestBooks.empty(false)), BookSheet.INDICATORS);

      assertThat(rows.get(1).getCellText(0)).startsWith("Día sin jornada");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+2", "-3", "@SUM(A1)", "\tx"})
  @DisplayName("A-57 text that begins like a formula is kept, and is none")
  void text_is_no_formula(String text) throws IOException {
    var file = written(TestBooks.saying(text));

    var cell = rows(file, BookSheet.INDICATORS).get(1).getCell(7);
    assertThat(cell.getType()).isEqualTo(CellType.STRING);
    assertThat(cell.getFormula()).isNull();
    assertThat(cell.getText()).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName("A-57 whatever is typed, it is read back, and the file stays a workbook")
  void random_text_is_read_back(long seed) throws IOException {
    var dice = new Random(seed);
    for (int i = 0; i < 4; i++) {
      var text = randomText(dice);
      var file = written(TestBooks.saying(text));
      var there = rows(file, BookSheet.CYCLES).get(7).getCellText(12);
      assertThat(CellText.unspelled(there)).as("seed " + seed).isEqualTo(BookCell.text(text).raw());
    }
  }

  private static String randomText(Random dice) {
    if (dice.nextInt(3) == 0) {
      return HOSTILE.get(dice.nextInt(HOSTILE.size()));
    }
    var text = new StringBuilder("x");
    for (int i = dice.nextInt(40); i >= 0; i--) {
      text.append(STRANGE.charAt(dice.nextInt(STRANGE.length())));
    }
    return text.toString();
  }

  @Nested
  class The_same_day {

    @Test
    @DisplayName("E-02 gives the same bytes in every locale and time zone")
    void gives_the_same_bytes_everywhere() {
      var first = written(TestBooks.ordinary(21, 300));
      var running = written(TestBooks.running());
      var locale = Locale.getDefault();
      var zone = TimeZone.getDefault();
      try {
        for (var tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "es-CO")) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          for (var id : List.of("Asia/Kathmandu", "Pacific/Apia", "America/St_Johns", "UTC")) {
            TimeZone.setDefault(TimeZone.getTimeZone(id));
            assertThat(written(TestBooks.ordinary(21, 300))).as(tag + " " + id).isEqualTo(first);
            assertThat(written(TestBooks.running())).as(tag + " " + id).isEqualTo(running);
          }
        }
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  }

  @Test
  @DisplayName(
      "A-56 a day with more cycles than a sheet has rows is refused, one with as many is not")
  void more_rows_than_a_sheet_has_are_refused() {
    var hundred = new XlsxWorkbookWriter(100);
    var nowhere = OutputStream.nullOutputStream();

    hundred.write(TestBooks.ordinary(3, 99), nowhere);

    assertThatThrownBy(() -> hundred.write(TestBooks.ordinary(3, 100), nowhere))
        .isInstanceOf(TooManyRowsException.class)
        .hasMessageContaining("sheet Ciclos")
        .hasMessageContaining("CSV");
  }

  @Test
  void a_full_disk_is_told() {
    var full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(() -> new XlsxWorkbookWriter().write(TestBooks.ordinary(2, 9), full))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("No space left on device");
  }
}
