package io.cadencia.adapter.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

@DisplayName("A-77, A-32: one line of JSON for each request")
class RequestLinesTest {

  private final BlockingQueue<ILoggingEvent> lines = new LinkedBlockingQueue<>();
  private final BlockingQueue<ILoggingEvent> failures = new LinkedBlockingQueue<>();
  private final Logger requests = (Logger) LoggerFactory.getLogger("cadencia.request");
  private final Logger mapping = (Logger) LoggerFactory.getLogger(ErrorMapping.class);
  private final TestPlant plant = new TestPlant();
  private RunningApi api;

  private static AppenderBase<ILoggingEvent> into(BlockingQueue<ILoggingEvent> queue) {
    var appender =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            queue.add(event);
          }
        };
    appender.setName("test");
    appender.start();
    return appender;
  }

  @BeforeEach
  void start() {
    requests.setLevel(Level.INFO);
    requests.addAppender(into(lines));
    mapping.addAppender(into(failures));
    api = RunningApi.over(plant);
  }

  @AfterEach
  void stop() {
    api.close();
    requests.detachAppender("test");
    mapping.detachAppender("test");
    requests.setLevel(null);
  }

  private JsonNode line() throws InterruptedException {
    var event = lines.poll(10, TimeUnit.SECONDS);
    assertThat(event).as("a line").isNotNull();
    var json = RunningApi.tree(event.getFormattedMessage());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "ts",
            "request_id",
            "method",
            "path",
            "status",
            "latency_ms",
            "user_email",
            "user_role");
    assertThat(json.get("ts").asText()).isEqualTo("2026-01-05T12:00:00.000Z");
    assertThat(json.get("request_id").asText()).isEqualTo(RunningApi.FRESH_ID);
    assertThat(json.get("latency_ms").isNumber()).isTrue();
    assertThat(json.get("latency_ms").asDouble()).isBetween(0.0, 10_000.0);
    return json;
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/modules, 200",
    "/api/v1/nothing, 404",
    "/, 200",
    "/ui/main.js, 200",
    "/static/frames/a.jpg, 404",
    "/api/v1/modules/one, 422",
    "/a%2fb, 404"
  })
  void whatever_it_asked_for(String path, int status) throws Exception {
    api.get(path);

    var line = line();
    assertThat(line.get("method").asText()).isEqualTo("GET");
    assertThat(line.get("path").asText()).isEqualTo(path);
    assertThat(line.get("status").asInt()).isEqualTo(status);
  }

  @Test
  void names_who_asked() throws Exception {
    api.get("/api/v1/modules");

    var line = line();
    assertThat(line.get("user_email").asText()).isEqualTo("ingeniera@planta.example");
    assertThat(line.get("user_role").asText()).isEqualTo("engineer");
  }

  @Test
  void names_nobody_where_nobody_is_known() throws Exception {
    api.exchange("/api/v1/modules", request -> {});

    var line = line();
    assertThat(line.get("status").asInt()).isEqualTo(401);
    assertThat(line.get("user_email").isNull()).isTrue();
    assertThat(line.get("user_role").isNull()).isTrue();
  }

  @Test
  void keeps_no_query_and_no_header() throws Exception {
    api.get("/api/v1/cycles?code=secret", "Cookie", "session=secret", "Authorization", "secret");

    assertThat(line().toString()).doesNotContain("secret");
  }

  @Test
  @DisplayName("A-79: a 500 has the same id in its answer, its line and its failure")
  void names_what_failed() throws Exception {
    plant.getCycle =
        id -> {
          throw new IllegalStateException("broken");
        };

    var answer = api.get("/api/v1/cycles/1");

    assertThat(line().get("status").asInt()).isEqualTo(500);
    assertThat(answer.headers().firstValue("X-Request-Id")).hasValue(RunningApi.FRESH_ID);
    assertThat(failures.poll(10, TimeUnit.SECONDS))
        .satisfies(
            event -> {
              assertThat(event.getFormattedMessage()).contains(RunningApi.FRESH_ID);
              assertThat(event.getThrowableProxy().getMessage()).isEqualTo("broken");
            });
  }

  @Test
  void tells_the_method_that_was_sent() throws Exception {
    api.send("/api/v1/modules", request -> request.method("HEAD", BodyPublishers.noBody()));

    assertThat(line().get("method").asText()).isEqualTo("HEAD");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'nonsense', 400",
    "'GET / HTTP/7.0', 505",
    "'GET /%zz HTTP/1.1', 400",
  })
  void even_of_what_the_server_refuses_by_itself(String head, int status) throws Exception {
    api.raw(RunningApi.head(head, "Host: localhost"));

    assertThat(line().get("status").asInt()).isEqualTo(status);
  }

  @Test
  void a_path_full_of_quotes_is_still_one_line() throws Exception {
    api.rawGet("/\"\\x");

    assertThat(lines.poll(10, TimeUnit.SECONDS).getFormattedMessage())
        .satisfies(text -> assertThat(RunningApi.tree(text).isObject()).isTrue())
        .doesNotContain("\n");
  }

  @Test
  void none_where_the_log_is_off() {
    try (var silent =
        RunningApi.with(settings -> settings.withEdge(settings.edge().withRequestLog(false)))) {
      silent.get("/api/v1/modules");
      silent.get("/api/v1/modules");
    }

    assertThat(lines).isEmpty();
  }
}
