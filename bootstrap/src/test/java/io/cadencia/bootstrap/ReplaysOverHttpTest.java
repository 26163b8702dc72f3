package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cadencia.bootstrap.config.ConfigYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real command, started by the real server, on a film drawn for it. */
@Timeout(300)
@DisplayName("D-03 zones tried on a recording, from the request to the count")
class ReplaysOverHttpTest {

  private static final Instant MORNING = Instant.parse("2026-01-05T12:00:00Z");
  private static final String REPLAYS = "/api/v1/cameras/1/replays";

  @TempDir private static Path films;

  @TempDir private Path folder;
  private ServedPlant plant;

  @BeforeAll
  static void a_line_is_drawn() {
    run("model", "fetch");
    run(
        "simulate",
        "--out",
        films.resolve("line.mp4"),
        "--truth",
        films.resolve("truth.csv"),
        "--seed",
        7,
        "--seconds",
        36,
        "--stations",
        2,
        "--disturb",
        "none");
  }

  private static void run(Object... words) {
    var run = CommandRun.of(words);
    assertThat(run.code()).as("%s%s", run.out(), run.err()).isZero();
  }

  @BeforeEach
  void start() throws IOException {
    var config = ConfigYaml.write(ConfigYaml.read(films.resolve("line.yaml")));
    Files.writeString(folder.resolve("config.yaml"), config);
    Files.createDirectories(folder.resolve("recordings"));
    plant = new ServedPlant(folder, config, MORNING, MORNING.plusSeconds(3600));
  }

  @AfterEach
  void stop() {
    plant.close();
  }

  private JsonNode tried(String recording, String zones) {
    var body = "{\"recording\":\"%s\",\"zones\":%s}".formatted(recording, zones);
    var answer = plant.post(ServedPlant.ENGINEER, REPLAYS, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var where = answer.headers().firstValue("Location").orElseThrow();
    var replay = plant.get(where);
    while (replay.at("/status").asText().equals("running")) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      replay = plant.get(where);
    }
    return replay;
  }

  /** Of the last workstation, the put-downs are looked for where nothing is ever put down. */
  private String zones() {
    var stations = plant.get("/api/v1/zones").at("/cameras/0/workstations");
    var nowhere = JsonNodeFactory.instance.arrayNode().add(point(0.9, 0.01)).add(point(0.99, 0.01));
    ((ObjectNode) stations.get(stations.size() - 1)).set("drop", nowhere.add(point(0.99, 0.1)));
    return stations.toString();
  }

  private static ArrayNode point(double x, double y) {
    return JsonNodeFactory.instance.arrayNode().add(x).add(y);
  }

  @Test
  void the_zones_that_were_drawn_are_counted_beside_those_in_force() throws IOException {
    Files.copy(films.resolve("line.mp4"), folder.resolve("recordings/línea 3; lunes.mp4"));

    var replay = tried("línea 3; lunes.mp4", zones());

    assertThat(replay.at("/status").asText()).as(replay.toString()).isEqualTo("done");
    var stations = replay.at("/result/workstations");
    var first = stations.get(0);
    assertThat(first.at("/in_force").asInt()).isEqualTo(2);
    assertThat(first.at("/tried").asInt()).isEqualTo(2);
    var last = stations.get(stations.size() - 1);
    assertThat(last.at("/in_force").asInt()).isEqualTo(2);
    assertThat(last.at("/tried").asInt()).isZero();
    assertThat(last.at("/gone")).hasSize(2);
    assertThat(last.at("/gone/0/from_seconds").asDouble()).isBetween(0.0, 36.0);
    assertThat(last.at("/gone/1/to_seconds").asDouble()).isBetween(10.0, 36.0);
    assertThat(plant.get("/api/v1/zones").at("/cameras/0/version").asInt()).isEqualTo(1);
    assertThat(folder.resolve(".trials")).isEmptyDirectory();
  }

  @Test
  void what_is_no_film_is_told_as_that() throws IOException {
    Files.writeString(folder.resolve("recordings/notas.mp4"), "file '/etc/passwd'");

    var replay = tried("notas.mp4", zones());

    assertThat(replay.at("/status").asText()).isEqualTo("failed");
    assertThat(replay.at("/failure").asText()).isEqualTo("film_broken");
    assertThat(replay.toString()).doesNotContain(folder.toString());
  }

  @Test
  void a_machine_without_a_model_says_so() throws IOException {
    Files.writeString(folder.resolve("recordings/lunes.mp4"), "never opened");
    var config = folder.resolve("config.yaml");
    Files.writeString(config, Files.readString(config).replace("yolov8n.onnx", "nothing.onnx"));

    var replay = tried("lunes.mp4", zones());

    assertThat(replay.at("/failure").asText()).isEqualTo("no_model");
  }
}
