package io.cadencia.adapter.export;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvException;
import io.cadencia.application.port.out.CycleSheet;
import io.cadencia.application.port.out.CycleSheet.Row;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCycleSheetWriterTest {

  private static final String HEADER =
      "Fecha;Módulo;Puesto;Operación;Inicio;Fin;Duración (s);SAM (s);Eficiencia (%);Estado;"
          + "Confianza;Versión modelo;Duración medida (s);Versión SAM;Versión zonas;"
          + "Versión configuración;Ciclo";

  private static Row row(Cycle cycle) {
    return row("PESPUNTAR CUELLO", cycle);
  }

  private static Row row(String operation, Cycle cycle) {
    var sam = StandardTime.ofMillis(14_500);
    var station =
        new Workstation(
            new WorkstationId(1),
            new ModuleId(1),
            "PUESTO_01",
            "Puesto 1",
            1,
            List.of(new Operation(operation, "MPP", sam)),
            null);
    return new Row(station, cycle, sam, new Percent(72.49));
  }

  private static CycleSheet sheet(Stream<Row> rows) {
    return new CycleSheet(
        new SewingModule(new ModuleId(1), "MODULO_1", "Módulo 1", null),
        LocalDate.of(2026, 1, 5),
        ZoneId.of("America/Bogota"),
        rows);
  }

  private static byte[] bytes(Row... rows) {
    var out = new ByteArrayOutputStream();
    new CsvCycleSheetWriter().write(sheet(Arrays.stream(rows)), out);
    return out.toByteArray();
  }

  private static List<String[]> readBack(byte[] bytes) throws IOException, CsvException {
    var text = new StringReader(new String(bytes, UTF_8).substring(1));
    var parser = new CSVParserBuilder().withSeparator(';').build();
    try (var reader = new CSVReaderBuilder(text).withCSVParser(parser).build()) {
      return reader.readAll();
    }
  }

  @Nested
  class A_sheet {

    @Test
    void is_marked_as_utf8_and_led_by_its_header() {
      var bytes = bytes();

      assertThat(Arrays.copyOf(bytes, 3)).containsExactly(0xEF, 0xBB, 0xBF);
      assertThat(new String(bytes, UTF_8).substring(1)).isEqualTo(HEADER + "\r\n");
    }

    @Test
    void has_a_line_for_each_cycle_in_plant_time_and_with_decimal_commas() {
      var cycle = aCycle().numbered(7).measured(Duration.ofMillis(20_004)).build();

      assertThat(new String(bytes(row(cycle)), UTF_8).lines().skip(1))
          .containsExactly(
              "05/01/2026;Módulo 1;PUESTO_01;PESPUNTAR CUELLO;07:00:00,000;07:00:20,004;20,004;"
                  + "14,500;72,5;completo;0,90;yolov8n/ort-1.29.0;20,004;1;roi-1;config-1;7");
    }

    @Test
    void shows_a_correction_beside_the_measurement() {
      var cycle =
          aCycle().measured(Duration.ofSeconds(90)).correctedTo(Duration.ofSeconds(60)).build();

      assertThat(new String(bytes(row(cycle)), UTF_8)).contains(";60,000;").contains(";90,000;");
      assertThat(new String(bytes(row(cycle)), UTF_8)).contains(";corregido;");
    }

    @Test
    void leaves_empty_what_is_not_known() throws IOException, CsvException {
      var cycle = aCycle().abortedAfter(Duration.ofSeconds(9)).underStandard(null).build();
      var station = row(cycle).workstation();

      var cells = readBack(bytes(new Row(station, cycle, null, null))).get(1);

      assertThat(cells[7]).isEmpty();
      assertThat(cells[8]).isEmpty();
      assertThat(cells[9]).isEqualTo("abortado");
      assertThat(cells[13]).isEmpty();
    }
  }

  @Nested
  class Text {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+57", "-A1", "@SUM(A1)", "\t=1+1", "\r=1+1"})
    void that_begins_like_a_formula_gets_an_apostrophe_and_loses_nothing(String operation) {
      var text = new String(bytes(row(operation, aCycle().build())), UTF_8);

      assertThat(text).containsPattern(";\"?'" + Pattern.quote(operation) + "\"?;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUELLO; PUÑO", "el \"bueno\"", "dos\nlíneas", "100 % = todo"})
    void comes_back_as_it_was(String operation) throws IOException, CsvException {
      var rows = readBack(bytes(row(operation, aCycle().build())));

      assertThat(rows).hasSize(2);
      assertThat(rows.get(0)).hasSize(17);
      assertThat(rows.get(1)).hasSize(17);
      assertThat(rows.get(1)[3]).isEqualTo(operation);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "es-CO"})
  void does_not_follow_the_locale_of_the_machine(String tag) {
    var expected = bytes(row(aCycle().build()));
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));

      assertThat(bytes(row(aCycle().build()))).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Nested
  class The_stream {

    @Test
    void is_flushed_and_left_open() {
      var out = new WatchedStream(Long.MAX_VALUE);

      new CsvCycleSheetWriter().write(sheet(Stream.of(row(aCycle().build()))), out);

      assertThat(out.flushed).isTrue();
      assertThat(out.closed).isFalse();
    }

    @Test
    void receives_the_first_rows_before_the_last_are_read() {
      var out = new WatchedStream(Long.MAX_VALUE);
      var writtenWhenRead = new long[2_000];
      var rows =
          IntStream.range(0, writtenWhenRead.length)
              .mapToObj(
                  i -> {
                    writtenWhenRead[i] = out.written;
                    return row(aCycle().numbered(i + 1).build());
                  });

      new CsvCycleSheetWriter().write(sheet(rows), out);

      assertThat(writtenWhenRead[1_999]).isGreaterThan(out.written / 2);
    }

    @Test
    void that_breaks_ends_the_sheet_with_its_own_failure() {
      var out = new WatchedStream(20_000);
      var cycle = aCycle().build();

      assertThatThrownBy(
              () ->
                  new CsvCycleSheetWriter()
                      .write(sheet(Stream.generate(() -> row(cycle)).limit(1_000_000)), out))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("the disk is full");
      assertThat(out.written).isLessThanOrEqualTo(20_000);
    }
  }

  /** Counts what it is given, up to a limit. */
  private static final class WatchedStream extends OutputStream {

    private final long limit;
    private long written;
    private boolean flushed;
    private boolean closed;

    private WatchedStream(long limit) {
      this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
      if (written == limit) {
        throw new IOException("the disk is full");
      }
      written++;
    }

    @Override
    public void flush() {
      flushed = true;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
