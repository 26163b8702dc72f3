package io.cadencia.adapter.http.edge;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.domain.cycle.CycleNotFoundException;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.efficiency.RangeRule;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorMappingTest {

  private static final class DatabaseLocked extends RuntimeException {
    DatabaseLocked() {
      super("SQLITE_BUSY");
    }
  }

  private static final class DatabaseGone extends RuntimeException {
    DatabaseGone() {
      super("SQLITE_CANTOPEN");
    }
  }

  private final TestPlant plant = new TestPlant();
  private RunningApi api;

  @BeforeEach
  void start() {
    api = new RunningApi(plant.useCases(), Path.of("no-frames"), ErrorMappingTest::translate);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static Optional<ApiError> translate(Throwable failure) {
    if (failure instanceof DatabaseLocked) {
      return Optional.of(ApiError.of(Fault.DB_BUSY));
    }
    return failure instanceof DatabaseGone
        ? Optional.of(ApiError.of(Fault.DB_UNAVAILABLE))
        : Optional.empty();
  }

  private HttpResponse<String> whenTheUseCaseThrows(Supplier<? extends Throwable> failure) {
    plant.getCycle =
        id -> {
          throw sneaky(failure.get());
        };
    return api.get("/api/v1/cycles/99999");
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
    throw (T) failure;
  }

  @Nested
  class What_a_use_case_refuses {

    @Test
    void an_unknown_cycle_is_404_and_is_named() {
      plant.getCycle =
          id -> {
            throw new CycleNotFoundException(id);
          };

      var response = api.get("/api/v1/cycles/99999");

      assertError(response, 404, "CYCLE_NOT_FOUND");
      assertThat(response.body()).contains("No cycle_events row with id=99999");
    }

    @Test
    void an_unknown_module_is_404() {
      assertError(
          whenTheUseCaseThrows(() -> new ModuleNotFoundException(new ModuleId(9))),
          404,
          "MODULE_NOT_FOUND");
    }

    @Test
    void an_unknown_workstation_is_404() {
      assertError(
          whenTheUseCaseThrows(() -> new WorkstationNotFoundException(new WorkstationId(9))),
          404,
          "WORKSTATION_NOT_FOUND");
    }

    @Test
    void a_reversed_range_is_400() {
      assertError(whenTheUseCaseThrows(() -> refusal(0, Granularity.HOUR)), 400, "INVALID_RANGE");
    }

    @Test
    void a_range_too_long_is_400() {
      assertError(
          whenTheUseCaseThrows(() -> refusal(3, Granularity.MINUTE)), 400, "RANGE_TOO_LONG");
    }

    private static InvalidRangeException refusal(int days, Granularity granularity) {
      var to = TestPlant.NOON.plus(Duration.ofDays(days));
      return catchThrowableOfType(
          InvalidRangeException.class, () -> RangeRule.check(TestPlant.NOON, to, granularity));
    }
  }

  @Nested
  class What_breaks {

    @Test
    void a_busy_database_is_503() {
      assertError(whenTheUseCaseThrows(DatabaseLocked::new), 503, "DB_BUSY");
    }

    @Test
    void a_database_out_of_reach_is_503() {
      assertError(whenTheUseCaseThrows(DatabaseGone::new), 503, "DB_UNAVAILABLE");
    }

    @Test
    void anything_unexpected_is_500_without_its_message() {
      var response = whenTheUseCaseThrows(() -> new IllegalStateException("secret detail"));

      assertError(response, 500, "INTERNAL_ERROR");
      assertThat(response.body()).doesNotContain("secret detail");
    }

    @Test
    void even_an_error_of_the_machine_is_500() {
      assertError(whenTheUseCaseThrows(() -> new StackOverflowError()), 500, "INTERNAL_ERROR");
    }
  }

  @Nested
  class What_the_framework_refuses {

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1/nothing", "/api/v2/health", "/ui/none.js", "/ui/"})
    void an_unknown_path_is_404_and_never_a_page(String path) {
      assertError(api.get(path), 404, "NOT_FOUND");
    }

    @Test
    void a_wrong_method_is_405_and_names_the_right_one() {
      var response = api.send("/api/v1/modules", r -> r.POST(BodyPublishers.ofString("{}")));

      assertError(response, 405, "METHOD_NOT_ALLOWED");
      assertThat(response.headers().firstValue("Allow"))
          .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    }

    /** Told by its head alone: who goes on sending may miss the answer. */
    @Test
    void a_body_too_large_is_413() {
      var answer =
          api.raw(
              RunningApi.head(
                  "PUT /api/v1/modules HTTP/1.1",
                  "Host: localhost",
                  "Connection: close",
                  "Content-Length: " + (2 << 20)));

      assertThat(answer).startsWith("HTTP/1.1 413").contains("\"PAYLOAD_TOO_LARGE\"");
    }
  }

  @Nested
  class What_the_edge_refuses {

    @ParameterizedTest
    @CsvSource({
      "/api/v1/modules/one",
      "/api/v1/modules/1.5",
      "/api/v1/workstations/x",
      "/api/v1/cycles/true",
      "/api/v1/workstations?module_id=one",
      "/api/v1/workstations?module_id=",
      "/api/v1/cycles?status=finished",
      "/api/v1/cycles?status=COMPLETE",
      "/api/v1/cycles?from=yesterday",
      "/api/v1/cycles?from=2026-01-05T12:00:00",
      "/api/v1/cycles?limit=ten",
      "/api/v1/cycles?limit=5&limit=6",
      "/api/v1/cycles?colour=red",
      "/api/v1/modules?page=2",
      "/api/v1/health?verbose=1",
      "/api/v1/efficiency/module/1?granularity=week",
    })
    void a_wrong_type_or_an_unknown_word_is_422(String path) {
      assertError(api.get(path), 422, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @CsvSource({
      "/api/v1/modules/0",
      "/api/v1/modules/99999999999",
      "/api/v1/cycles/-1",
      "/api/v1/cycles?limit=0",
      "/api/v1/cycles?limit=501",
      "/api/v1/cycles?after_id=-1",
      "/api/v1/cycles?after_id=1&after_seq=1",
      "/api/v1/cycles?from=2026-02-30T12:00:00Z",
      "/api/v1/cycles?workstation_id=0",
    })
    void an_impossible_value_is_400(String path) {
      assertError(api.get(path), 400, "BAD_REQUEST");
    }

    @Test
    void a_reversed_range_of_cycles_is_400() {
      assertError(
          api.get("/api/v1/cycles?from=2026-01-05T12:00:00Z&to=2026-01-05T07:00:00-05:00"),
          400,
          "INVALID_RANGE");
    }

    @Test
    void the_message_names_the_parameter_and_what_it_was() {
      assertThat(api.get("/api/v1/cycles?status=finished").body())
          .contains("'status' must be one of in_progress, complete, aborted, manual_override")
          .contains("'finished'");
    }
  }
}
