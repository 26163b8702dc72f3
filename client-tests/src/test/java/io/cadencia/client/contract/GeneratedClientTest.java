package io.cadencia.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cadencia.bootstrap.RunningPlant;
import io.cadencia.client.ApiClient;
import io.cadencia.client.ApiException;
import io.cadencia.client.api.CyclesApi;
import io.cadencia.client.api.EfficiencyApi;
import io.cadencia.client.api.HealthApi;
import io.cadencia.client.api.PlantApi;
import io.cadencia.client.model.CycleStatus;
import io.cadencia.client.model.Granularity;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-67 a client that foreign code made from the contract")
class GeneratedClientTest {

  @TempDir private Path data;

  @SuppressWarnings("NullAway.Init")
  private RunningPlant plant;

  @SuppressWarnings("NullAway.Init")
  private ApiClient client;

  @BeforeEach
  void start() {
    plant = RunningPlant.in(data);
    client =
        new ApiClient()
            .setScheme("http")
            .setHost("127.0.0.1")
            .setPort(plant.address().getPort())
            .setBasePath("")
            .setRequestInterceptor(
                request -> request.header("X-Test-User", "ingeniera@planta.example:engineer"));
  }

  @AfterEach
  void stop() {
    plant.close();
  }

  @Test
  void reads_how_the_system_is() throws ApiException {
    var health = new HealthApi(client).getHealth();

    assertThat(health.getDbReachable()).isTrue();
  }

  @Test
  void reads_the_plant() throws ApiException {
    var plantApi = new PlantApi(client);

    assertThat(plantApi.listModules())
        .singleElement()
        .satisfies(
            module -> {
              assertThat(module.getCode()).isEqualTo("MODULO_1");
              assertThat(module.getTimeZone()).isEqualTo("America/Bogota");
            });
    assertThat(plantApi.getWorkstation(1).getLastCycles()).hasSize(2);
  }

  @Test
  void reads_a_cycle() throws ApiException {
    var cycles = new CyclesApi(client);

    var first = cycles.getCycle(1L);

    assertThat(first.getStatus()).isEqualTo(CycleStatus.COMPLETE);
    assertThat(first.getDurationSeconds()).isEqualByComparingTo("20");
    assertThat(first.getExcludedReason()).isNull();
  }

  @Test
  void reads_figures() throws ApiException {
    var efficiency =
        new EfficiencyApi(client)
            .getStationEfficiency(
                1,
                OffsetDateTime.parse("2026-01-05T07:00:00-05:00"),
                OffsetDateTime.parse("2026-01-05T07:30:00-05:00"),
                Granularity.MINUTE);

    assertThat(efficiency.getGranularity()).isEqualTo(Granularity.MINUTE);
    assertThat(efficiency.getSummary().getUnitsProduced()).isEqualTo(2);
  }

  @Test
  void is_told_why_it_is_refused() {
    var refusal =
        catchThrowableOfType(ApiException.class, () -> new CyclesApi(client).getCycle(99L));

    assertThat(refusal.getCode()).isEqualTo(404);
    assertThat(refusal.getResponseBody()).contains("CYCLE_NOT_FOUND");
  }
}
