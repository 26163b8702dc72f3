package io.cadencia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cadencia.adapter.cv.person.EngineChoice;
import io.cadencia.adapter.cv.source.Transport;
import io.cadencia.adapter.http.stream.StreamSettings;
import io.cadencia.bootstrap.config.CadenciaConfig.Http;
import io.cadencia.bootstrap.config.CadenciaConfig.ModuleEntry;
import io.cadencia.bootstrap.config.CadenciaConfig.Vision;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.ZoneKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigYamlTest {

  static final String FULL =
      """
      plant: {id: demo, box: box-1, time_zone: America/Bogota}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          target_per_hour: 180
          workstations:
            - id: 1
              code: PUESTO_01
              name: Puesto 1
              operations:
                - {name: PESPUNTAR CUELLO, machine: MPP, sam_seconds: 14.5}
                - {name: REVISAR, sam_seconds: 0.125}
            - id: 2
              code: PUESTO_02
              name: Puesto 2
      cameras:
        - id: 1
          name: Cámara 1
          module: 1
          source: rtsp://user:secret@10.0.0.7/stream
          transport: udp
          privacy_masks: [[[0.8, 0], [1, 0], [1, 0.3]], [[0, 0], [0.1, 0], [0.1, 0.1]]]
          zones:
            - workstation: PUESTO_01
              seat: [[0.1, 0.2], [0.4, 0.2], [0.4, 0.6], [0.1, 0.6]]
              work: [[0.1, 0.6], [0.4, 0.6], [0.4, 0.8], [0.1, 0.8]]
              pick: [[0, 0.6], [0.1, 0.6], [0.1, 1]]
              drop: [[0.4, 0.6], [0.5, 0.6], [0.5, 0.8]]
      vision: {confidence: 0.5, model: yolox.onnx, engine: cpu, max_cameras: 6}
      http: {host: localhost, port: 0, streams: {per_user: 3, total: 9}}
      access: {viewer_enabled: true}
      backup: {every_hours: 6, at_hour: 2, keep_daily: 14, keep_weekly: 8, folder: /mnt/backups}
      open_data:
        publisher: Confecciones "Ñ" S.A.S.
        license: CC-BY-4.0
      pictures:
        pixelate_faces: false
        of_cycles: false
      retention:
        frames_days: 60
        pictures_days: never
        logs_days: 10
        exports_days: 400
        coverage_days: 800
        cycles_days: 730
        free_space_min_mb: 512
      health: {wal_limit_mb: 128}
      """;

  static final String SMALLEST =
      """
      plant: {id: p, box: b, time_zone: UTC}
      modules:
        - {id: 7, code: M, name: Line, workstations: [{id: 9, code: W, name: Place}]}
      """;

  private static CadenciaConfig parse(String text) {
    return ConfigYaml.parse(text, "plant.yaml");
  }

  private static List<String> faultsOf(String text) {
    var thrown = catchThrowableOfType(ConfigException.class, () -> parse(text));
    assertThat(thrown).as("a fault in %s", text).isNotNull();
    return thrown.faults();
  }

  /** The full example with one piece of it replaced. */
  private static String with(String piece, String replacement) {
    assertThat(FULL).contains(piece);
    return FULL.replace(piece, replacement);
  }

  @Nested
  class Every_key_is_read {
    private final CadenciaConfig config = parse(FULL);

    @Test
    void of_the_plant() {
      var plant = config.plantIdentity();

      assertThat(plant.plantId()).isEqualTo("demo");
      assertThat(plant.boxId()).isEqualTo("box-1");
      assertThat(plant.zone()).isEqualTo(ZoneId.of("America/Bogota"));
    }

    @Test
    void of_a_module() {
      var module = config.sewingModules().get(0);

      assertThat(module.id().value()).isEqualTo(1);
      assertThat(module.code()).isEqualTo("MODULO_1");
      assertThat(module.name()).isEqualTo("Módulo 1");
      assertThat(module.targetPerHour()).isEqualTo(180.0);
    }

    @Test
    void of_the_workstations_in_sequence() {
      var stations = config.workstations();

      assertThat(stations).extracting(Workstation::code).containsExactly("PUESTO_01", "PUESTO_02");
      assertThat(stations)
          .extracting(Workstation::displayName)
          .containsExactly("Puesto 1", "Puesto 2");
      assertThat(stations).extracting(Workstation::sequencePos).containsExactly(1, 2);
      assertThat(stations.get(0).camera()).isEqualTo(new CameraId(1));
      assertThat(stations.get(1).camera()).isNull();
    }

    @Test
    void of_the_operations_whose_standard_times_add_up() {
      var stations = config.workstations();

      assertThat(stations.get(0).sam()).contains(StandardTime.ofMillis(14_625));
      assertThat(stations.get(0).operations().get(0).machineCode()).isEqualTo("MPP");
      assertThat(stations.get(0).operations().get(1).machineCode()).isNull();
      assertThat(stations.get(0).operationName()).contains("PESPUNTAR CUELLO + REVISAR");
      assertThat(stations.get(1).sam()).isEmpty();
    }

    @Test
    void of_a_camera_and_its_zones() {
      var camera = config.camera(new CameraId(1)).orElseThrow();
      var zones = config.zonesOf(camera).get(0);

      assertThat(camera.name()).isEqualTo("Cámara 1");
      assertThat(camera.source()).isEqualTo("rtsp://user:secret@10.0.0.7/stream");
      assertThat(camera.transport()).isEqualTo(Transport.UDP);
      assertThat(config.plantCameras().get(0).name()).isEqualTo("Cámara 1");
      assertThat(zones.workstation()).isEqualTo(new WorkstationId(1));
      assertThat(zones.zone(ZoneKind.SEAT)).contains(Polygon.rectangle(0.1, 0.2, 0.4, 0.6));
      assertThat(zones.zone(ZoneKind.WORK)).contains(Polygon.rectangle(0.1, 0.6, 0.4, 0.8));
      assertThat(zones.zone(ZoneKind.PICK).orElseThrow().corners()).hasSize(3);
      assertThat(zones.zone(ZoneKind.DROP).orElseThrow().corners()).hasSize(3);
    }

    @Test
    @DisplayName("E-10 of privacy masks")
    void of_privacy_masks() {
      assertThat(config.layoutOf(config.cameras().get(0)).masks())
          .extracting(mask -> mask.corners().size())
          .containsExactly(3, 3);
    }

    @Test
    void of_vision_and_http() {
      assertThat(config.vision()).isEqualTo(new Vision(0.5, "yolox.onnx", EngineChoice.CPU, 6));
      assertThat(config.http().host()).isEqualTo("localhost");
      assertThat(config.http().port()).isZero();
      assertThat(config.http().streams()).isEqualTo(StreamSettings.STANDARD.withCaps(3, 9));
      assertThat(config.access().viewerEnabled()).isTrue();
      assertThat(config.backup()).isEqualTo(new BackupConfig(6, 2, 14, 8, "/mnt/backups"));
      assertThat(config.retention())
          .isEqualTo(new RetentionConfig(60, null, 10, 400, 800, 730, 512));
      assertThat(config.pictures()).isEqualTo(new PicturesConfig(false, false));
      assertThat(config.openData())
          .isEqualTo(new OpenDataConfig("Confecciones \"Ñ\" S.A.S.", "CC-BY-4.0"));
      assertThat(config.health()).isEqualTo(new HealthConfig(128));
    }
  }

  @Nested
  class What_is_left_out_has_a_default {
    private final CadenciaConfig config = parse(SMALLEST);

    @Test
    void people_count_from_a_confidence_of_35_percent_by_yolov8n() {
      assertThat(config.vision()).isEqualTo(new Vision(0.35, "yolov8n.onnx", EngineChoice.AUTO));
    }

    @Test
    @DisplayName("A-28 viewers wait for a role")
    void viewers_wait_for_a_role() {
      assertThat(config.access().policy()).isEqualTo(AccessPolicy.STANDARD);
    }

    @Test
    void backups_are_taken_daily_and_cycles_stay_for_ever() {
      assertThat(config.backup()).isEqualTo(new BackupConfig(24, 3, 7, 4, "backups"));
      assertThat(config.retention())
          .isEqualTo(new RetentionConfig(30, 30, 90, null, null, null, 1_024));
      assertThat(config.pictures()).isEqualTo(new PicturesConfig(true, true));
      assertThat(config.openData()).isEqualTo(new OpenDataConfig(null, null));
      assertThat(config.health()).isEqualTo(new HealthConfig(64));
    }

    @Test
    void the_server_listens_on_loopback_at_port_5000() {
      assertThat(config.http()).isEqualTo(Http.of("127.0.0.1", 5000));
    }

    @Test
    void there_are_no_cameras_no_operations_and_no_target() {
      assertThat(config.cameras()).isEmpty();
      assertThat(config.modules().get(0).targetPerHour()).isNull();
      assertThat(config.modules().get(0).workstations().get(0).operations()).isEmpty();
    }

    @Test
    void a_camera_may_lack_a_source_and_zones_other_than_the_seat() {
      var camera =
          parse(
                  SMALLEST
                      + "cameras: [{id: 1, name: C, module: 7, zones: [{workstation: W, "
                      + "seat: [[0, 0], [1, 0], [1, 1]]}]}]")
              .cameras()
              .get(0);

      assertThat(camera.source()).isNull();
      assertThat(camera.transport()).isEqualTo(Transport.TCP);
      assertThat(camera.zones().get(0).polygons()).containsOnlyKeys(ZoneKind.SEAT);
    }
  }

  @Nested
  class A_fault_names_key_value_and_way_out {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            id: demo, | '' | plant.id is missing: give the plant a short name
            box: box-1, | box: 5, | plant.box is 5: give the measuring computer a short name
            America/Bogota | Mars/Base | plant.time_zone is 'Mars/Base': give an IANA time zone such as America/Bogota
            target_per_hour: 180 | target_per_hour: -1 | modules[0].target_per_hour is -1: give the units per hour, more than 0 and at most 100000
            code: PUESTO_02 | code: PUESTO_01 | modules[0].workstations[1].code is 'PUESTO_01': taken by modules[0].workstations[0].code, give another
            id: 2 | id: 1 | modules[0].workstations[1].id is 1: taken by modules[0].workstations[0].id, give another
            id: 2 | id: '2' | modules[0].workstations[1].id is '2': give a whole number from 1
            id: 2 | id: 1.5 | modules[0].workstations[1].id is 1.5: give a whole number from 1
            id: 2 | id: true | modules[0].workstations[1].id is true: give a whole number from 1
            id: 2 | id: 0 | modules[0].workstations[1].id is 0: give a whole number from 1
            name: Puesto 2 | name: '  ' | modules[0].workstations[1].name is '  ': say what people call it
            sam_seconds: 14.5 | sam_seconds: 0 | modules[0].workstations[0].operations[0].sam_seconds is 0: give seconds, more than 0 and to the millisecond, such as 14.5
            sam_seconds: 14.5 | sam_seconds: 1.0005 | modules[0].workstations[0].operations[0].sam_seconds is 1.0005: give seconds, more than 0 and to the millisecond, such as 14.5
            sam_seconds: 14.5 | sam_seconds: .inf | modules[0].workstations[0].operations[0].sam_seconds is .inf: give seconds, more than 0 and to the millisecond, such as 14.5
            module: 1 | module: 3 | cameras[0].module is 3: give the id of a module described above
            transport: udp | transport: UDP | cameras[0].transport is 'UDP': give tcp or udp, for a camera with an rtsp address
            rtsp://user:secret@10.0.0.7/stream | http://10.0.0.7/stream | cameras[0].transport is 'udp': give tcp or udp, for a camera with an rtsp address
            workstation: PUESTO_01 | workstation: PUESTO_09 | cameras[0].zones[0].workstation is 'PUESTO_09': module 1 has no such workstation, only PUESTO_01, PUESTO_02
            privacy_masks: [[[0.8, 0], [1, 0], [1, 0.3]], [[0, 0], [0.1, 0], [0.1, 0.1]]] | privacy_masks: 3 | cameras[0].privacy_masks is 3: give a list of masks, each at least three corners like [[0.1, 0.2], …], at most 16
            [[0, 0], [0.1, 0], [0.1, 0.1]]] | [[0, 0], [0.1, 0]]] | cameras[0].privacy_masks is [[0, 0], [0.1, 0]]: a polygon needs at least 3 corners, has 2; x and y are parts of the frame from 0 to 1
            max_cameras: 6 | max_cameras: 0 | vision.max_cameras is 0: give a number of cameras from 1 to 1000
            confidence: 0.5 | confidence: 1 | vision.confidence is 1: give a confidence above 0 and below 1, such as 0.35
            engine: cpu | engine: gpu | vision.engine is 'gpu': give auto, cpu or tensorrt
            viewer_enabled: true | viewer_enabled: maybe | access.viewer_enabled is 'maybe': give true or false
            viewer_enabled: true | viewer_enabled: 1 | access.viewer_enabled is 1: give true or false
            every_hours: 6 | every_hours: 5 | backup.every_hours is 5: give 1, 2, 3, 4, 6, 8, 12 or 24 hours, or 0 for no backups
            at_hour: 2 | at_hour: 24 | backup.at_hour is 24: give an hour from 0 to 23
            keep_daily: 14 | keep_daily: 0 | backup.keep_daily is 0: give days from 1 to 366
            wal_limit_mb: 128 | wal_limit_mb: 0 | health.wal_limit_mb is 0: give megabytes from 1 to 1000000
            license: CC-BY-4.0 | license: "free, I guess" | open_data.license is 'free, I guess': give an SPDX identifier such as CC-BY-4.0
            pixelate_faces: false | pixelate_faces: perhaps | pictures.pixelate_faces is 'perhaps': give true or false
            frames_days: 60 | frames_days: soon | retention.frames_days is 'soon': give days from 1, or never
            coverage_days: 800 | coverage_days: 700 | retention.coverage_days is 700: give at least cycles_days, or never: the figures of cycles need their gaps
            port: 0 | port: 65536 | http.port is 65536: give a port from 0 to 65535
            per_user: 3 | per_user: 0 | http.streams.per_user is 0: give a whole number from 1 to 1000
            total: 9 | total: 1001 | http.streams.total is 1001: give a whole number from 1 to 1000
            drop: [[0.4, 0.6], [0.5, 0.6], [0.5, 0.8]] | drop: 3 | cameras[0].zones[0].drop is 3: give at least three corners like [[0.1, 0.2], [0.4, 0.2], …]
            drop: [[0.4, 0.6], [0.5, 0.6], [0.5, 0.8]] | drop: [[0.4, 0.6], [0.5], [0.5, 0.8]] | cameras[0].zones[0].drop is [[0.4, 0.6], [0.5], [0.5, 0.8]]: give at least three corners like [[0.1, 0.2], [0.4, 0.2], …]
            drop: [[0.4, 0.6], [0.5, 0.6], [0.5, 0.8]] | drop: [[0.4, 0.6], [0.5, 0.6]] | cameras[0].zones[0].drop is [[0.4, 0.6], [0.5, 0.6]]: a polygon needs at least 3 corners, has 2; x and y are parts of the frame from 0 to 1
            """)
    void in_one_line(String piece, String replacement, String line) {
      assertThat(faultsOf(with(piece, replacement))).containsExactly(line);
    }

    @Test
    void when_a_polygon_leaves_the_frame() {
      assertThat(faultsOf(with("[0.5, 0.8]", "[1.5, 0.8]")))
          .singleElement()
          .asString()
          .startsWith("cameras[0].zones[0].drop is [[0.4, 0.6], [0.5, 0.6], [1.5, 0.8]]")
          .contains("(1.5, 0.8)");
    }

    @Test
    void when_a_polygon_crosses_itself() {
      assertThat(
              faultsOf(
                  with(
                      "[[0.1, 0.2], [0.4, 0.2], [0.4, 0.6], [0.1, 0.6]]",
                      "[[0.1, 0.2], [0.4, 0.6], [0.4, 0.2], [0.1, 0.6]]")))
          .singleElement()
          .asString()
          .startsWith("cameras[0].zones[0].seat is [[0.1, 0.2], ")
          .contains("must not cross itself");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "colour: red",
          "plant.colour",
          "modules[0].colour",
          "modules[0].workstations[0].colour"
        })
    void when_a_key_is_unknown(String path) {
      var text =
          switch (path) {
            case "plant.colour" -> with("id: demo,", "id: demo, colour: red,");
            case "modules[0].colour" -> with("code: MODULO_1", "code: MODULO_1\n    colour: red");
            case "modules[0].workstations[0].colour" ->
                with("code: PUESTO_01", "code: PUESTO_01\n        colour: red");
            default -> FULL + path;
          };

      assertThat(faultsOf(text))
          .singleElement()
          .asString()
          .startsWith(path.replace(": red", "") + " is not a known key: remove it, or use one of ")
          .doesNotContain("red");
    }

    @Test
    void when_a_key_comes_twice() {
      assertThat(faultsOf(with("    name: Módulo 1", "    name: A\n    name: B")))
          .containsExactly("modules[0].name is given again in line 6: keep one of them");
    }

    @Test
    @DisplayName("D-02 seats of two workstations must not overlap")
    void when_seats_overlap() {
      assertThat(
              faultsOf(
                  with(
                      "zones:",
                      "zones:\n"
                          + "      - {workstation: PUESTO_02, seat: [[0, 0], [1, 0], [1, 1]]}")))
          .containsExactly(
              "cameras[0].zones[1].seat is overlapping that of PUESTO_02: somebody would sit at two"
                  + " workstations; move one of the seats");
    }

    @Test
    void when_a_workstation_has_zones_twice() {
      assertThat(
              faultsOf(
                  with(
                      "zones:",
                      "zones:\n"
                          + "      - {workstation: PUESTO_01, seat: [[0, 0], [1, 0], [1, 1]]}")))
          .singleElement()
          .asString()
          .isEqualTo(
              "cameras[0].zones[1].workstation is 'PUESTO_01': taken by"
                  + " cameras[0].zones[0].workstation, give another");
    }

    @Test
    void when_a_list_or_a_group_is_expected() {
      assertThat(faultsOf("plant: [1]\nmodules: 5\ncameras: {}\n"))
          .containsExactly(
              "plant is [1]: give keys and values here",
              "modules is 5: give a list here, each item led by a dash",
              "cameras is a group of keys: give a list here, each item led by a dash");
    }

    @Test
    void without_the_password_of_a_camera() {
      var tcp = with("    transport: udp\n", "");
      assertThat(faultsOf(tcp.replace("module: 1\n    source: ", "module: ")))
          .singleElement()
          .asString()
          .contains("rtsp://***@10.0.0.7/stream")
          .doesNotContain("secret");
    }
  }

  @Nested
  class All_faults_are_told_together {
    private final String broken =
        with("time_zone: America/Bogota", "time_zone: Nowhere")
            .replace("sam_seconds: 14.5", "sam_seconds: -1")
            .replace("port: 0", "port: -5")
            .replace("name: Cámara 1", "nam: Cámara 1");

    @Test
    void each_in_its_line() {
      assertThat(faultsOf(broken))
          .satisfiesExactlyInAnyOrder(
              line -> assertThat(line).startsWith("plant.time_zone is 'Nowhere'"),
              line -> assertThat(line).contains("operations[0].sam_seconds is -1"),
              line -> assertThat(line).startsWith("cameras[0].name is missing"),
              line -> assertThat(line).startsWith("cameras[0].nam is not a known key"),
              line -> assertThat(line).startsWith("http.port is -5"));
    }

    @Test
    void under_the_name_of_the_file() {
      assertThatThrownBy(() -> parse(broken))
          .hasMessageStartingWith("plant.yaml: 5 faults in the configuration\n  ");
    }

    @Test
    void but_a_single_one_needs_only_one_line() {
      assertThatThrownBy(() -> parse(with("port: 0", "port: -5")))
          .hasMessage("plant.yaml: http.port is -5: give a port from 0 to 65535");
    }
  }

  @Nested
  class A_file_that_is_no_configuration {
    @Test
    void lacks_everything_when_empty() {
      assertThat(faultsOf("")).containsExactly("the file is nothing: give keys and values here");
    }

    @Test
    void is_told_with_its_line_when_it_is_no_yaml() {
      assertThat(faultsOf("plant: {id: demo\nmodules: ["))
          .singleElement()
          .asString()
          .startsWith("is not YAML in line ")
          .doesNotContain("\n");
    }

    @Test
    void may_hold_neither_references_nor_a_second_document() {
      assertThat(faultsOf(SMALLEST.replace("{id: p, box: b", "{id: &x p, box: *x") + "---\na: 1\n"))
          .contains("plant.box is *x: write the value out, references are not followed")
          .contains("the file holds a second document (---): keep only one");
    }

    @Test
    void may_be_missing(@TempDir Path folder) {
      assertThatThrownBy(() -> ConfigYaml.read(folder.resolve("none.yaml")))
          .isInstanceOf(ConfigException.class)
          .hasMessageEndingWith(
              "none.yaml: there is no such file: check the path given by --config");
    }

    @Test
    void may_be_in_another_character_set(@TempDir Path folder) throws IOException {
      var file = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xf3, 'b'});

      assertThatThrownBy(() -> ConfigYaml.read(file)).hasMessageContaining("save it as UTF-8");
    }

    @Test
    void may_be_a_folder(@TempDir Path folder) {
      assertThatThrownBy(() -> ConfigYaml.read(folder))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("cannot be read");
    }
  }

  @Nested
  class What_is_written {
    @ParameterizedTest
    @ValueSource(strings = {FULL, SMALLEST})
    void reads_back_to_an_equal_configuration(String text) {
      var config = parse(text);

      assertThat(parse(ConfigYaml.write(config))).isEqualTo(config);
    }

    @Test
    void keeps_names_that_look_like_something_else() {
      var name = "yes: \"1\" # 'ñ' \\ \t\u2028 * & null";
      var plain = parse(SMALLEST);
      var module = plain.modules().get(0);
      var renamed =
          new CadenciaConfig(
              plain.plant(),
              List.of(new ModuleEntry(7, "M", name, null, module.workstations(), List.of())),
              plain.cameras(),
              plain.workTime(),
              plain.stops(),
              plain.vision(),
              plain.http(),
              plain.access(),
              plain.backup(),
              plain.retention(),
              plain.health(),
              plain.pictures(),
              plain.openData());

      assertThat(parse(ConfigYaml.write(renamed))).isEqualTo(renamed);
    }

    @Test
    void shows_operations_and_zones_in_one_line() {
      assertThat(ConfigYaml.write(parse(FULL)))
          .contains("- {name: \"PESPUNTAR CUELLO\", machine: \"MPP\", sam_seconds: 14.5}")
          .contains("pick: [[0, 0.6], [0.1, 0.6], [0.1, 1]]");
    }

    @Test
    @DisplayName("A-62 the version of a configuration stays as long as it asks for no engine")
    void names_the_engine_in_its_canonical_form_only_where_one_is_asked_for() {
      assertThat(ConfigYaml.canonical(parse(SMALLEST))).doesNotContain("engine");
      assertThat(ConfigYaml.canonical(parse(SMALLEST + "vision: {engine: cpu}")))
          .contains("engine: cpu");
    }

    @Test
    void has_no_password_in_its_canonical_form() {
      var config = parse(FULL);

      assertThat(ConfigYaml.canonical(config))
          .contains("rtsp://***@10.0.0.7")
          .doesNotContain("secret");
      assertThat(ConfigYaml.write(config)).contains("secret");
    }
  }
}
