package io.cadencia.adapter.export.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvException;
import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorsTest {

  private static String written(WorkbookWriter writer, DayBook book) {
    var file = new ByteArrayOutputStream();
    writer.write(book, file);
    return file.toString(UTF_8);
  }

  private static List<String[]> read(String text, char separator) throws IOException, CsvException {
    var parser = new CSVParserBuilder().withSeparator(separator).withEscapeChar('\0').build();
    try (var reader =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(parser)
            .withKeepCarriageReturn(true)
            .build()) {
      return reader.readAll();
    }
  }

  @Test
  @DisplayName(
      "A-56 the mirror is for a spreadsheet in Spanish: semicolons, decimal commas, a mark")
  void the_mirror_is_spanish() {
    var lines = written(new MirrorWriter(), TestBooks.ordinary(2, 0)).split("\r\n", -1);

    assertThat(lines[0]).startsWith("\uFEFFFecha;Jornada;Módulo;Referencia;OP;# Operarios;Puesto;");
    assertThat(lines[1])
        .isEqualTo(
            "05/01/2026;Mañana;MODULO_1;CAM-204;OP-1187;1;PUESTO_01;UNIR HOMBROS;1,2317;313;"
                + "459,78;385,51;83,8%;79,1;313;98,9%");
    assertThat(lines[3]).contains(";Total;").endsWith("%");
  }

  @Test
  @DisplayName("A-56 the mirror for programs has every digit and no totals")
  void the_plain_mirror_is_exact() throws IOException, CsvException {
    var book = TestBooks.ordinary(2, 0);
    var rows = read(written(new PlainMirrorWriter(), book), ',');
    var figures = book.shifts().get(0).lines().get(0).figures();

    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).startsWith("date", "shift", "module");
    assertThat(rows.get(1)[0]).isEqualTo("2026-01-05");
    assertThat(Double.parseDouble(rows.get(1)[10]) * 60_000)
        .isEqualTo((double) figures.available().toMillis());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "a;b,c", "\"q\"", "l1\nl2", "l1\r\nl2", "🧵 אב", "@x", "\\"})
  @DisplayName("A-56 whatever is typed reads back from both mirrors, and is no formula")
  void text_is_read_back(String text) throws IOException, CsvException {
    var expected = BookCell.text(text).raw();

    var spanish = read(written(new MirrorWriter(), TestBooks.saying(text)), ';');
    var plain = read(written(new PlainMirrorWriter(), TestBooks.saying(text)), ',');

    assertThat(spanish.get(1)[1]).isEqualTo(expected);
    assertThat(plain.get(1)[7]).isEqualTo(expected);
  }
}
