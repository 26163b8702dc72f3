package io.cadencia.adapter.export.study;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.export.CsvCycleSheetWriter;
import io.cadencia.application.port.out.CycleSheet;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row E-05: exported cycles are read back for a study. */
class CycleFileTest {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final String RESEARCH =
      """
      cycle_id,workstation_id,workstation_code,status,start_ts,end_ts,duration_ms,raw_start_ts,raw_end_ts,raw_duration_ms,sam_ms,sam_version,excluded_reason,gt_verified,confidence,roi_version,model_version,model_sha256,config_version,change_seq
      1,1,PUESTO_01,complete,2026-01-05T12:00:00.000Z,2026-01-05T12:00:20.004Z,20004,2026-01-05T12:00:00.000Z,2026-01-05T12:00:20.004Z,20004,14500,1,,0,0.90,roi-1,m,abc,c-1,1
      2,1,PUESTO_01,manual_override,2026-01-05T12:01:00.000Z,2026-01-05T12:02:00.000Z,60000,2026-01-05T12:01:00.000Z,2026-01-05T12:02:30.000Z,90000,14500,1,,0,0.90,roi-1,m,abc,c-1,2
      3,1,PUESTO_01,aborted,2026-01-05T12:03:00.000Z,2026-01-05T12:03:09.000Z,9000,2026-01-05T12:03:00.000Z,2026-01-05T12:03:09.000Z,9000,,,,0,0.90,roi-1,m,abc,c-1,3
      4,1,PUESTO_01,in_progress,2026-01-05T12:04:00.000Z,,,2026-01-05T12:04:00.000Z,,,,,,0,0.90,roi-1,m,abc,c-1,4
      5,2,PUESTO_02,complete,2026-01-05T12:00:00.000Z,2026-01-05T12:00:30.000Z,30000,2026-01-05T12:00:00.000Z,2026-01-05T12:00:30.000Z,30000,,,CAMERA_MOVED,0,0.90,roi-1,m,abc,c-1,5
      6,2,PUESTO_02,manual_override,2026-01-05T12:05:00.000Z,2026-01-05T12:05:31.000Z,31000,2026-01-05T12:05:00.000Z,,,,,,0,0.90,roi-1,m,abc,c-1,6
      """;
  private static final String SHEET =
      """
      \uFEFFFecha;Módulo;Puesto;Operación;Inicio;Fin;Duración (s);SAM (s);Eficiencia (%);Estado;Confianza;Versión modelo;Duración medida (s);Versión SAM;Versión zonas;Versión configuración;Ciclo\r
      05/01/2026;Módulo 1;PUESTO_01;"CUELLO; \"\"el bueno\"\"\";07:00:00,000;07:00:20,004;20,004;14,500;72,5;completo;0,90;m;20,004;1;roi-1;c-1;7\r
      05/01/2026;Módulo 1;'=PUESTO;PUÑO;07:01:00,000;07:02:00,000;60,000;;;corregido;0,90;m;90,000;;roi-1;c-1;8\r
      05/01/2026;Módulo 1;PUESTO_01;PUÑO;07:03:00,000;07:03:09,000;9,000;14,500;;abortado;0,90;m;9,000;1;roi-1;c-1;9\r
      """;

  @TempDir private Path temp;

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("cycles.csv"), text);
  }

  private CycleFile read(String text) throws IOException {
    return CycleFile.read(file(text), BOGOTA);
  }

  private static CycleSpan span(String start, String end) {
    return new CycleSpan(Instant.parse(start), Instant.parse(end));
  }

  @Nested
  class A_research_file {

    @Test
    void gives_its_units_with_what_was_measured_beside_what_was_corrected() throws IOException {
      var cycles = read(RESEARCH).cycles();

      assertThat(cycles)
          .containsExactly(
              new StudyCycle(
                  "PUESTO_01",
                  Instant.parse("2026-01-05T12:00:00Z"),
                  Duration.ofMillis(20_004),
                  span("2026-01-05T12:00:00Z", "2026-01-05T12:00:20.004Z"),
                  Duration.ofMillis(14_500)),
              new StudyCycle(
                  "PUESTO_01",
                  Instant.parse("2026-01-05T12:01:00Z"),
                  Duration.ofSeconds(60),
                  span("2026-01-05T12:01:00Z", "2026-01-05T12:02:30Z"),
                  Duration.ofMillis(14_500)),
              new StudyCycle(
                  "PUESTO_02",
                  Instant.parse("2026-01-05T12:05:00Z"),
                  Duration.ofSeconds(31),
                  null,
                  null));
    }

    @Test
    void counts_what_is_open_aborted_or_excluded() throws IOException {
      assertThat(read(RESEARCH).leftOut()).isEqualTo(3);
    }

    @Test
    void may_have_its_columns_in_any_order_and_more_of_them() throws IOException {
      var cycles =
          read("""
                  colour,raw_end_ts,duration_ms,status,raw_start_ts,start_ts,workstation_code
                  red,,1500,complete,,2026-01-05T12:00:00Z,P
                  """)
              .cycles();

      assertThat(cycles)
          .containsExactly(
              new StudyCycle(
                  "P", Instant.parse("2026-01-05T12:00:00Z"), Duration.ofMillis(1500), null, null));
    }

    @Test
    void without_rows_has_no_cycles() throws IOException {
      assertThat(read(RESEARCH.lines().findFirst().orElseThrow() + "\n").cycles()).isEmpty();
    }
  }

  @Nested
  class A_cycle_sheet {

    @Test
    void gives_its_units_in_plant_time() throws IOException {
      var file = read(SHEET);

      assertThat(file.leftOut()).isEqualTo(1);
      assertThat(file.cycles())
          .containsExactly(
              new StudyCycle(
                  "PUESTO_01",
                  Instant.parse("2026-01-05T12:00:00Z"),
                  Duration.ofMillis(20_004),
                  span("2026-01-05T12:00:00Z", "2026-01-05T12:00:20.004Z"),
                  Duration.ofMillis(14_500)),
              new StudyCycle(
                  "=PUESTO",
                  Instant.parse("2026-01-05T12:01:00Z"),
                  Duration.ofSeconds(60),
                  span("2026-01-05T12:01:00Z", "2026-01-05T12:02:30Z"),
                  null));
    }
  }

  @Test
  void a_cycle_over_midnight_began_the_day_before_its_sheet() throws IOException {
    var cycles =
        read(SHEET.replace("07:00:00,000;07:00:20,004", "23:59:50,000;00:00:10,004")).cycles();

    assertThat(cycles.get(0).start()).isEqualTo(Instant.parse("2026-01-05T04:59:50Z"));
  }

  @Test
  void what_the_sheet_writer_writes_is_read_back() throws IOException {
    var cycle =
        aCycle().measured(Duration.ofSeconds(90)).correctedTo(Duration.ofSeconds(60)).build();
    var station =
        new Workstation(
            new WorkstationId(1), new ModuleId(1), "-PUESTO_01", "Puesto 1", 1, List.of(), null);
    var row = new CycleSheet.Row(station, cycle, StandardTime.ofMillis(14_500), null);
    var module = new SewingModule(new ModuleId(1), "MODULO_1", "Módulo 1", null);
    var file = temp.resolve("sheet.csv");
    try (var out = Files.newOutputStream(file)) {
      new CsvCycleSheetWriter()
          .write(new CycleSheet(module, LocalDate.of(2026, 1, 5), BOGOTA, Stream.of(row)), out);
    }

    assertThat(CycleFile.read(file, BOGOTA).cycles())
        .containsExactly(
            new StudyCycle(
                "-PUESTO_01",
                cycle.start(),
                Duration.ofSeconds(60),
                new CycleSpan(cycle.start(), cycle.start().plusSeconds(90)),
                Duration.ofMillis(14_500)));
  }

  @Nested
  class One_line_tells_what_is_wrong_with {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "20004,2026 | 20.004,2026 | line 2, column duration_ms: '20.004' is not a whole number of milliseconds above 0",
          "20004,2026 | 0,2026 | line 2, column duration_ms: '0' is not a whole number",
          "20004,2026 | ,2026 | line 2, column duration_ms: is empty",
          "60000,2026 | -5,2026 | line 3, column duration_ms: '-5'",
          "manual_override,2026-01-05T12:01 | done,2026-01-05T12:01 | line 3, column status: 'done' is not one of complete",
          "complete,2026-01-05T12:00:00.000Z | complete,05/01/2026 | line 2, column start_ts: '05/01/2026' is not an instant such as",
          "2026-01-05T12:02:30.000Z | 2026-01-05T12:00:30.000Z | line 3, column raw_end_ts: '2026-01-05T12:00:30.000Z' is before raw_start_ts",
          "workstation_code | station_code | line 1: there is neither a column Puesto nor a column workstation_code",
          "duration_ms,raw | length_ms,raw | line 1: there is no column duration_ms; there are cycle_id, workstation_id",
          ",14500,1,,0,0.90,roi-1,m,abc,c-1,2 | | line 3: it has 10 cells, the header 20; was the file cut off?",
          "1,1,PUESTO_01 | 1,1,\"PUESTO_01 | line 2: a quotation mark opens and does not close"
        })
    void a_research_file(String found, String replacement, String words) throws IOException {
      var text = RESEARCH.replaceFirst(found, replacement == null ? "" : replacement);

      assertThatThrownBy(() -> read(text))
          .isInstanceOf(CsvFaultException.class)
          .hasMessageStartingWith(temp.resolve("cycles.csv") + ", ")
          .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "20,004;14 | 20,0045;14 | line 2, column Duración (s): '20,0045' is not a number of seconds above 0",
          "05/01/2026;Módulo 1;PUESTO_01;\" | 31/02/2026;Módulo 1;PUESTO_01;\" | line 2, column Fecha: '31/02/2026' is not a day",
          "07:01:00,000 | 25:01:00,000 | line 3, column Inicio: '25:01:00,000' is not a time such as",
          "corregido | manual | line 3, column Estado: 'manual' is not one of completo"
        })
    void a_cycle_sheet(String found, String replacement, String words) throws IOException {
      var text = SHEET.replaceFirst(found, replacement);

      assertThatThrownBy(() -> read(text))
          .isInstanceOf(CsvFaultException.class)
          .hasMessageContaining(words);
    }

    @Test
    void text_of_another_encoding() throws IOException {
      var file = Files.write(temp.resolve("latin.csv"), SHEET.substring(1).getBytes(ISO_8859_1));

      assertThatThrownBy(() -> CycleFile.read(file, BOGOTA))
          .isInstanceOf(CsvFaultException.class)
          .hasMessageContaining("UTF-8");
    }

    @Test
    void an_empty_file_a_folder_and_none() throws IOException {
      assertThatThrownBy(() -> read(""))
          .isInstanceOf(CsvFaultException.class)
          .hasMessageContaining("neither a column");
      assertThatThrownBy(() -> CycleFile.read(temp, BOGOTA))
          .isInstanceOf(CsvFaultException.class)
          .hasMessageContaining("this is a folder");
      assertThatThrownBy(() -> CycleFile.read(temp.resolve("none.csv"), BOGOTA))
          .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_row_after_one_of_two_lines() {
      var text = RESEARCH.replaceFirst("CAMERA_MOVED", "\"MOVED\nBY ME\"") + "7,1,P,lost\n";

      assertThatThrownBy(() -> read(text))
          .isInstanceOfSatisfying(
              CsvFaultException.class,
              fault -> {
                assertThat(fault.line()).isEqualTo(9);
                assertThat(fault.file()).isEqualTo(temp.resolve("cycles.csv"));
              });
    }
  }

  @Nested
  class A_stopwatch_file {

    @Test
    void gives_its_cycles_by_workstation() throws IOException {
      var file =
          file(
              """
              station;start;end;who
              P2;2026-01-05T07:00:00-05:00;2026-01-05T07:00:20.5-05:00;me
              P1;2026-01-05T12:00:00Z;2026-01-05T12:00:30Z;me

              P2;2026-01-05T12:01:00Z;2026-01-05T12:01:20Z;me
              """);

      var cycles = StopwatchFile.read(file).cycles();

      assertThat(cycles).containsOnlyKeys("P1", "P2");
      assertThat(cycles.get("P2"))
          .containsExactly(
              span("2026-01-05T12:00:00Z", "2026-01-05T12:00:20.500Z"),
              span("2026-01-05T12:01:00Z", "2026-01-05T12:01:20Z"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "P,2026-01-05T12:00:00Z,2026-01-05T12:00:00Z | line 2, column end: '2026-01-05T12:00:00Z' is not after the start",
          "P,07:00,2026-01-05T12:00:00Z | line 2, column start: '07:00' is not an instant",
          ",2026-01-05T12:00:00Z,2026-01-05T12:00:01Z | line 2, column station: is empty"
        })
    void is_refused_with_line_and_column(String row, String words) {
      assertThatThrownBy(() -> StopwatchFile.read(file("station,start,end\n" + row + "\n")))
          .isInstanceOf(CsvFaultException.class)
          .hasMessageContaining(words);
    }

    @Test
    void without_cycles_or_columns_is_refused() {
      assertThatThrownBy(() -> StopwatchFile.read(file("station,start,end\n")))
          .isInstanceOf(CsvFaultException.class)
          .hasMessageContaining("no cycle follows the header");
      assertThatThrownBy(() -> StopwatchFile.read(file("station,from,to\n")))
          .isInstanceOf(CsvFaultException.class)
          .hasMessageContaining("there is no column start; there are station, from, to");
    }
  }
}
