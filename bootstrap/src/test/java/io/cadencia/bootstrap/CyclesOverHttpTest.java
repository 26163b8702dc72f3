package io.cadencia.bootstrap;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.TestCycles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cycles as pollers read them, from a database that is written meanwhile. */
class CyclesOverHttpTest {

  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          workstations:
            - {id: 1, code: PUESTO_01, name: Puesto 1}
            - {id: 2, code: PUESTO_02, name: Puesto 2}
      """;

  @TempDir private Path temp;
  private ServedPlant plant;

  @BeforeEach
  void serve() {
    plant =
        new ServedPlant(temp, CONFIG, TestCycles.START, TestCycles.START.plus(Duration.ofDays(10)));
  }

  @AfterEach
  void close() {
    plant.close();
  }

  private void insert(int from, int to) {
    plant
        .storage()
        .unitOfWork()
        .run(
            () ->
                IntStream.rangeClosed(from, to)
                    .forEach(
                        id ->
                            plant.unit(
                                id,
                                1 + id % 2,
                                TestCycles.START.plusSeconds(30L * id),
                                Duration.ofSeconds(20))));
  }

  @Test
  @DisplayName("A-50 10 000 rows walked while rows come in have no gap and no duplicate")
  void a_walk_has_no_gap_and_no_duplicate() {
    insert(1, 10_000);
    var writer =
        CompletableFuture.runAsync(
            () -> IntStream.range(0, 100).forEach(i -> insert(10_001 + 20 * i, 10_020 + 20 * i)));
    var seen = new ArrayList<Long>();

    long cursor = walk(0, seen);
    writer.join();
    walk(cursor, seen);

    assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, 12_000).boxed().toList());
  }

  /** Reads until there is no more; returns the cursor to go on from. */
  private long walk(long after, List<Long> seen) {
    long cursor = after;
    JsonNode page;
    do {
      page = plant.get("/api/v1/cycles?limit=500&after_id=" + cursor);
      page.get("items").forEach(cycle -> seen.add(cycle.get("id").longValue()));
      cursor = page.get("next_after_id").longValue();
    } while (page.get("has_more").booleanValue());
    return cursor;
  }

  @Test
  @DisplayName("A-51 a poll, then the completion of the open cycle, which the next poll returns")
  void the_next_poll_returns_the_completion() {
    var open = aCycle().open().build();
    plant.storage().cycles().save(open);
    var first = plant.get("/api/v1/cycles?after_seq=0");
    assertThat(first.at("/items/0/status").asText()).isEqualTo("in_progress");

    plant
        .storage()
        .cycles()
        .save(open.completed(TestCycles.START.plusSeconds(21), new Confidence(0.9), null));

    var next = plant.get("/api/v1/cycles?after_seq=" + first.get("next_after_seq").longValue());
    assertThat(next.get("items")).hasSize(1);
    assertThat(next.at("/items/0/id").longValue()).isEqualTo(1);
    assertThat(next.at("/items/0/status").asText()).isEqualTo("complete");
    assertThat(next.at("/items/0/end_ts").asText()).endsWith(".000Z");
    var last = plant.get("/api/v1/cycles?after_seq=" + next.get("next_after_seq").longValue());
    assertThat(last.get("items")).isEmpty();
    assertThat(last.get("next_after_seq")).isEqualTo(next.get("next_after_seq"));
  }

  @Test
  @DisplayName("A-50 filters combine with and")
  void filters_combine_with_and() {
    insert(1, 20);

    var page =
        plant.get(
            "/api/v1/cycles?module_id=1&workstation_id=1&status=complete&from="
                + TestCycles.START.plusSeconds(200)
                + "&to="
                + TestCycles.START.plusSeconds(400));

    assertThat(page.get("items").findValuesAsText("id")).containsExactly("8", "10", "12");
    assertThat(page.get("has_more").booleanValue()).isFalse();
  }

  @Test
  @DisplayName("A-52 an unknown cycle is not there, by its number")
  void an_unknown_cycle_is_not_there() {
    var answer = plant.ask(ServedPlant.ENGINEER, "/api/v1/cycles/99999");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("CYCLE_NOT_FOUND", "No cycle_events row with id=99999");
  }

  @Test
  @DisplayName("A-50 an operator's cycles are shown to engineers and not to executives")
  void an_operators_cycles() {
    plant.storage().cycles().save(aCycle().by(7).build());

    assertThat(plant.get("/api/v1/cycles?operator_id=7").at("/items/0/operator_id").intValue())
        .isEqualTo(7);
    assertThat(plant.ask(ServedPlant.EXECUTIVE, "/api/v1/cycles?operator_id=7").statusCode())
        .isEqualTo(403);
    assertThat(plant.ask(ServedPlant.EXECUTIVE, "/api/v1/cycles/1").body())
        .contains("\"operator_id\":null");
  }

  @Test
  @DisplayName("A-42 A-43 A-44 lists of an unknown module are empty, itself is not there")
  void lists_are_stable() {
    assertThat(plant.get("/api/v1/workstations?module_id=9")).isEmpty();
    assertThat(plant.get("/api/v1/workstations").findValuesAsText("code"))
        .containsExactly("PUESTO_01", "PUESTO_02");
    assertThat(plant.get("/api/v1/modules").findValuesAsText("code")).containsExactly("MODULO_1");
    assertThat(plant.refusal("/api/v1/modules/9")).isEqualTo("404 MODULE_NOT_FOUND");
  }
}
