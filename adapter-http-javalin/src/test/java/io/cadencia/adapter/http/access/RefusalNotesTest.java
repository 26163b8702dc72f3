package io.cadencia.adapter.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.application.port.in.access.TellAccessUseCase.Refusal;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-25 A-28 A-32 the trail is told of")
class RefusalNotesTest {

  private static final String PEER = "127.0.0.1";

  private final TestPlant plant = new TestPlant();
  private final RunningApi api = RunningApi.over(plant);

  @AfterEach
  void stop() {
    api.close();
  }

  private Refusal told() {
    assertThat(plant.access.refused).hasSize(1);
    return plant.access.refused.get(0);
  }

  private static @Nullable Actor actor(String name, String role) {
    return new Actor(new ActorId(name), role, "dev");
  }

  @Test
  void somebody_whom_nobody_knows() {
    api.exchange("/api/v1/cycles?limit=7", request -> {});

    assertThat(told()).isEqualTo(new Refusal(null, PEER, "listCycles", "UNAUTHENTICATED"));
  }

  @Test
  void somebody_without_a_role() {
    api.getAs("nueva@planta.example:viewer", "/api/v1/modules");

    assertThat(told())
        .isEqualTo(
            new Refusal(
                actor("nueva@planta.example", "viewer"), PEER, "listModules", "ROLE_LOCKED"));
  }

  @Test
  void somebody_whose_role_does_not_reach() {
    api.getAs("gerencia@planta.example:executive", "/api/v1/operators");

    assertThat(told())
        .isEqualTo(
            new Refusal(
                actor("gerencia@planta.example", "executive"), PEER, "listOperators", "FORBIDDEN"));
  }

  @Test
  void nobody_who_is_let_in_or_asks_for_what_is_not_there() {
    api.get("/api/v1/modules");
    api.get("/api/v1/nothing");
    api.get("/api/v1/cycles?limit=x");

    assertThat(plant.access.refused).isEmpty();
  }
}
