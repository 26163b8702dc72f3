package io.cadencia.bootstrap;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows D-30 and D-31, as their user types them. */
class StandardsAndOrdersTest {

  private static final Clock START =
      Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);

  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          workstations:
            - id: 1
              code: PUESTO_01
              name: Puesto 1
              operations: [{name: VOLTEAR CUELLO, sam_seconds: 22}, {name: REVISAR, sam_seconds: 5}]
            - id: 2
              code: PUESTO_02
              name: Puesto 2
              operations: [{name: PESPUNTAR CUELLO, machine: MPP, sam_seconds: 30}]
            - id: 3
              code: PUESTO_03
              name: Puesto 3
              operations: [{name: PEGAR CUELLO, machine: MPP, sam_seconds: 75}]
      """;

  private static final String BULLETIN =
      """
      estilo;secuencia;operación;máquina;SAM (min);puesto
      CAMISA_2041;10;VOLTEAR CUELLO;;0,365;PUESTO_01
      CAMISA_2041;20;PESPUNTAR CUELLO;MPP;0,5;PUESTO_02
      CAMISA_2041;30;PEGAR CUELLO;MPP;1,25;PUESTO_02
      CAMISA_2041;40;CERRAR COSTADO;MREV;0,6;PUESTO_01
      """;

  @TempDir private Path temp;
  private Path data = Path.of("set before each test");
  private Path bulletin = Path.of("set before each test");

  @BeforeEach
  void lay_a_plant_and_a_bulletin() throws IOException {
    data = temp.resolve("data");
    bulletin = Files.writeString(temp.resolve("camisa.csv"), BULLETIN);
    var folder = DataFolder.open(data);
    Files.writeString(folder.config(), ConfigYaml.write(config()));
    start();
  }

  private static CadenciaConfig config() {
    return ConfigYaml.parse(CONFIG, "test");
  }

  /** What every start of a server or a detector does with its configuration. */
  private void start() {
    try (var storage = storage()) {
      new DetectorWiring(storage, config()).definePlant(START);
    }
  }

  private Storage storage() {
    return Storage.open(
        DataFolder.open(data).database(), SqliteDatabase.Role.SERVER, config().plantIdentity());
  }

  private CommandRun importing(String... more) {
    var words = new ArrayList<Object>();
    words.addAll(List.of("standards", "import", bulletin, "--data", data));
    words.addAll(List.of("--module", 1, "--valid-from", "2026-01-06T07:00:00-05:00"));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  private String standardsAt(String instant) {
    return CommandRun.of("standards", "show", "--data", data, "--at", instant).out();
  }

  @Nested
  @DisplayName("D-30 A bulletin")
  class A_bulletin {

    @Test
    void is_shown_with_all_it_would_change_and_changes_nothing() {
      var run = importing();

      assertThat(run.err()).isEmpty();
      assertThat(run.out().lines())
          .startsWith(
              "CAMISA_2041 in module 1 from 2026-01-06T07:00:00-05:00",
              "",
              "         operation       workstation             machine  SAM s",
              "changed  VOLTEAR CUELLO  PUESTO_01               by hand  22.000 -> 21.900  -0.5 %",
              "moved    PEGAR CUELLO    PUESTO_03 -> PUESTO_02  MPP      75.000",
              "added    CERRAR COSTADO  PUESTO_01               MREV     36.000",
              "removed  REVISAR         PUESTO_01               by hand  5.000",
              "unchanged: 1",
              "",
              "garment: 2.200 min = 132.000 s -> 2.715 min = 162.900 s (+23.4 %)",
              "workstations whose standard changes: PUESTO_01, PUESTO_02, PUESTO_03",
              "workstations without operations, and so without SAM: PUESTO_03")
          .endsWith("nothing was changed; add --apply --by NAME to put it in force");
      assertThat(run.code()).isZero();
      assertThat(standardsAt("2026-01-07T12:00:00Z")).doesNotContain("CERRAR COSTADO");
    }

    @Test
    void in_force_holds_from_its_first_instant_and_through_the_next_start() {
      assertThat(importing("--apply", "--by", "Ana").out())
          .endsWith("in force; workstations changed: 3\n");
      start();

      assertThat(standardsAt("2026-01-06T11:59:59.999Z"))
          .contains("1       PUESTO_03           75.000  1.250    1        always");
      assertThat(standardsAt("2026-01-06T12:00:00Z").lines())
          .containsExactly(
              "module  workstation         SAM s    SAM min  version  valid from",
              "1       PUESTO_01           57.900   0.965    2        2026-01-06T07:00:00-05:00",
              "          VOLTEAR CUELLO    21.900   0.365    by hand",
              "          CERRAR COSTADO    36.000   0.600    MREV",
              "1       PUESTO_02           105.000  1.750    2        2026-01-06T07:00:00-05:00",
              "          PESPUNTAR CUELLO  30.000   0.500    MPP",
              "          PEGAR CUELLO      75.000   1.250    MPP",
              "1       PUESTO_03           -        -        -        no standard");
    }

    @Test
    void a_second_time_has_nothing_to_change() {
      importing("--apply", "--by", "Ana");

      assertThat(importing("--apply", "--by", "Ana").out())
          .contains("unchanged: 4")
          .endsWith("nothing to change: these standards are in force\n");
    }

    @Test
    void with_faults_is_refused_with_all_of_them() throws IOException {
      Files.writeString(
          bulletin, BULLETIN.replace("0,365", "365").replace("PUESTO_02\n", "PUESTO_2\n"));

      var run = importing("--apply", "--by", "Ana");

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err().lines())
          .containsExactly(
              "cadencia: the bulletin has 3 faults, nothing was changed:",
              "  line 2, SAM (min): '365' is no SAM; it is more than 0 and at most 60 minutes",
              "  line 3, puesto: 'PUESTO_2' is no workstation of the module; it has PUESTO_01,"
                  + " PUESTO_02, PUESTO_03",
              "  line 4, puesto: 'PUESTO_2' is no workstation of the module; it has PUESTO_01,"
                  + " PUESTO_02, PUESTO_03");
    }

    @Test
    void is_put_in_force_by_somebody() {
      var run = importing("--apply");

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("add --by NAME");
    }

    @Test
    void that_is_not_there_is_told() {
      var run =
          CommandRun.of(
              "standards", "import", temp.resolve("none.csv"), "--data", data, "--module", 1);

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("there is no such file");
    }
  }

  @Nested
  @DisplayName("D-31 An order")
  class An_order {

    private CommandRun adding(String number, String from, String to) {
      return CommandRun.of(
          "orders",
          "add",
          "--data",
          data,
          "--module",
          1,
          "--style",
          "CAMISA_2041",
          "--number",
          number,
          "--quantity",
          4,
          "--from",
          from,
          "--to",
          to);
    }

    @Test
    void is_listed_with_what_was_made_of_it() {
      adding("OP-1", "2026-01-05T12:00:00Z", "2026-01-05T20:00:00Z");
      try (var storage = storage()) {
        storage.unitOfWork().run(() -> storage.cycles().save(aCycle().at(3).build()));
      }

      assertThat(CommandRun.of("orders", "list", "--data", data).out().lines())
          .containsExactly(
              "module  order  style        from                       to                        "
                  + " made  of",
              "1       OP-1   CAMISA_2041  2026-01-05T07:00:00-05:00  2026-01-05T15:00:00-05:00 "
                  + " 1     4   25.0 %");
    }

    @Test
    void over_another_is_refused() {
      adding("OP-1", "2026-01-05T12:00:00Z", "2026-01-05T20:00:00Z");

      var run = adding("OP-2", "2026-01-05T19:00:00Z", "2026-01-05T21:00:00Z");

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("sews order OP-1 from 2026-01-05T12:00:00Z");
    }

    @Test
    void that_ends_before_it_begins_is_refused() {
      var run = adding("OP-1", "2026-01-05T12:00:00Z", "2026-01-05T12:00:00Z");

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("is not after --from");
    }

    @Test
    void may_not_be_there_at_all() {
      assertThat(CommandRun.of("orders", "list", "--data", data).out())
          .isEqualTo("no orders are planned\n");
    }
  }
}
