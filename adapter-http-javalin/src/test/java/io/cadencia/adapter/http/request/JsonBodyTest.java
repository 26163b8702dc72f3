package io.cadencia.adapter.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.Language;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("No coercion: a body is read by the letter")
class JsonBodyTest {

  private static final String JSON = "application/json";
  private static final String[] KNOWN = {"name", "count", "factor", "at", "force"};

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Javalin SERVER =
      Javalin.create(
          config -> {
            config.startup.showJavalinBanner = false;
            config.routes.post("/required", ctx -> ctx.result(told(JsonBody.of(ctx, KNOWN))));
            config.routes.post(
                "/optional", ctx -> ctx.result(told(JsonBody.ofOptional(ctx, KNOWN))));
            config.routes.post("/none", ctx -> JsonBody.none(ctx));
            config.routes.exception(RequestRefusedException.class, JsonBodyTest::refused);
          });

  @BeforeAll
  static void start() {
    SERVER.start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  private static String told(JsonBody body) {
    var count = body.has("count") ? body.whole("count", 1, 10) : 0;
    return "%s|%d|%s|%s|%s"
        .formatted(
            body.textOrNull("name", 10),
            count,
            body.secondsOrNull("factor", Duration.ofMillis(100), Duration.ofDays(1)),
            body.instantOrNull("at"),
            body.flag("force"));
  }

  private static void refused(RequestRefusedException e, Context ctx) {
    var error = e.error();
    ctx.status(error.code().status()).result(error.fault() + ": " + error.message(Language.EN));
  }

  private static HttpResponse<String> post(String path, @Nullable String type, byte[] body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path))
            .POST(BodyPublishers.ofByteArray(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> post(String body) {
    return post("/required", JSON, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(HttpResponse<String> answer, int status, Fault fault) {
    assertThat(answer.body())
        .startsWith(fault + ":")
        .doesNotContain("{field}", "{value}", "{type}", "{max}");
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Nested
  class What_is_read {

    @Test
    void every_field_as_its_type() {
      var body =
          """
          {"name":"Ñandú","count":10,"factor":21.5000,"at":"2026-01-05T07:00:00-05:00","force":true}
          """;

      assertThat(post(body).body()).isEqualTo("Ñandú|10|PT21.5S|2026-01-05T12:00:00Z|true");
    }

    @Test
    void null_is_not_given() {
      assertThat(post("{\"name\":null,\"factor\":null,\"at\":null,\"force\":null}").body())
          .isEqualTo("null|0|null|null|false");
    }

    @Test
    void no_body_where_every_field_may_be_left_out() {
      assertThat(post("/optional", null, new byte[0]).body()).isEqualTo("null|0|null|null|false");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "application/json",
          "Application/JSON; charset=UTF-8",
          "application/json;charset=\"utf-8\""
        })
    void json_by_its_own_account(String type) {
      assertThat(post("/required", type, "{}".getBytes(StandardCharsets.UTF_8)).statusCode())
          .isEqualTo(200);
    }
  }

  @Nested
  class What_is_not_json {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "text/plain",
          "application/x-www-form-urlencoded",
          "application/json; charset=latin1",
          "application/jsonp"
        })
    void another_content_type_is_415(String type) {
      var answer = post("/required", type, "{}".getBytes(StandardCharsets.UTF_8));

      assertRefused(answer, 415, Fault.BODY_CONTENT_TYPE);
      assertThat(answer.body()).contains(type);
    }

    @Test
    void no_content_type_is_415() {
      assertRefused(post("/required", null, new byte[] {'{', '}'}), 415, Fault.BODY_CONTENT_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "{",
          "{\"name\":}",
          "{} {}",
          "{} x",
          "{'name':1}",
          "[1,2",
          "{\"factor\":NaN}",
          "{\"factor\":01}",
          "\uFEFF{}",
          "{\"name\":\"a\tb\"}"
        })
    void what_cannot_be_parsed_is_400(String body) {
      assertRefused(post(body), 400, Fault.BODY_NOT_JSON);
    }

    @Test
    void the_place_of_the_fault_is_told() {
      assertThat(post("{\"name\":\"a\",\n \"count\":x}").body()).contains("line 2, column 10");
    }

    @Test
    void bytes_that_are_no_utf8_are_400() {
      var latin1 = "{\"name\":\"Ñandú\"}".getBytes(StandardCharsets.ISO_8859_1);

      assertRefused(post("/required", JSON, latin1), 400, Fault.BODY_NOT_UTF8);
    }

    @Test
    void utf16_is_400() {
      var bytes = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16BE);

      assertRefused(post("/required", JSON, bytes), 400, Fault.BODY_NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"name\":\"a\",\"name\":\"a\"}",
          "{\"x\":{\"y\":1,\"y\":2}}",
          "{\"n\\u0061me\":1,\"name\":2}"
        })
    void a_key_given_twice_is_400(String body) {
      assertRefused(post(body), 400, Fault.BODY_DUPLICATE_KEY);
    }

    @Test
    void nesting_without_end_is_400() {
      assertRefused(post("[".repeat(500_000)), 400, Fault.BODY_NOT_JSON);
    }

    @Test
    void a_number_without_end_is_400() {
      assertRefused(post("{\"factor\":" + "9".repeat(500_000) + "}"), 400, Fault.BODY_NOT_JSON);
    }

    @Test
    void a_body_where_none_is_taken_is_400() {
      assertRefused(post("/none", JSON, new byte[] {'{', '}'}), 400, Fault.BODY_NOT_TAKEN);
    }
  }

  @Nested
  class What_is_of_the_wrong_type {

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"name\"", "12", "true", "null"})
    void anything_but_an_object_is_422(String body) {
      assertRefused(post(body), 422, Fault.BODY_NOT_AN_OBJECT);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"count\":\"12\"}|integer",
          "{\"count\":true}|integer",
          "{\"count\":1.5}|integer",
          "{\"count\":1.0}|integer",
          "{\"count\":1e1}|integer",
          "{\"factor\":\"21.5\"}|number",
          "{\"factor\":true}|number",
          "{\"factor\":[1]}|number",
          "{\"name\":12}|string",
          "{\"name\":{\"a\":1}}|string",
          "{\"at\":1767614400000}|string",
          "{\"force\":\"true\"}|boolean",
          "{\"force\":1}|boolean",
        })
    void a_value_is_never_turned_into_another_type(String body, String type) {
      var answer = post(body);

      assertRefused(answer, 422, Fault.BODY_FIELD_TYPE);
      assertThat(answer.body()).contains("must be a JSON " + type);
    }

    @Test
    void an_unknown_field_is_422_and_the_known_ones_are_told() {
      var answer = post("{\"colour\":\"red\"}");

      assertRefused(answer, 422, Fault.BODY_FIELD_UNKNOWN);
      assertThat(answer.body()).contains("'colour'", "at, count, factor, force, name");
    }

    @Test
    void a_word_that_is_no_time_is_422() {
      assertRefused(post("{\"at\":\"yesterday\"}"), 422, Fault.NOT_A_TIME);
      assertRefused(post("{\"at\":\"2026-01-05T12:00:00\"}"), 422, Fault.NOT_A_TIME);
    }
  }

  @Nested
  class What_cannot_be {

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "99999999999999999999999"})
    void a_number_out_of_range_is_400(String count) {
      var answer = post("{\"count\":" + count + "}");

      assertRefused(answer, 400, Fault.VALUE_OUT_OF_RANGE);
      assertThat(answer.body()).contains("between 1 and 10, was " + count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e2147483650", "10e-2147483647000"})
    void an_exponent_beyond_all_bounds_is_400(String factor) {
      assertRefused(post("{\"factor\":" + factor + "}"), 400, Fault.BODY_NUMBER_HUGE);
    }

    @ParameterizedTest
    @CsvSource({"0.0999,0.0999", "86400.001,86400.001", "-5,-5", "1e999999,1E+999999"})
    void seconds_out_of_range_are_400(String seconds, String told) {
      var answer = post("{\"factor\":" + seconds + "}");

      assertRefused(answer, 400, Fault.VALUE_OUT_OF_RANGE);
      assertThat(answer.body()).contains("between 0.1 and 86400, was " + told);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"factor\":21.0005}",
          "{\"factor\":100000001e-8}",
          "{\"at\":\"2026-01-05T12:00:00.0005Z\"}"
        })
    void what_is_finer_than_a_millisecond_is_400_and_not_rounded(String body) {
      assertRefused(post(body), 400, Fault.FINER_THAN_MILLISECONDS);
    }

    @Test
    void noughts_at_the_end_are_not_finer() {
      assertThat(post("{\"at\":\"2026-01-05T12:00:00.500000Z\"}").body()).contains("12:00:00.500Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "eleven char"})
    void a_text_without_content_or_end_is_400(String name) {
      assertRefused(post("{\"name\":\"" + name + "\"}"), 400, Fault.TEXT_LENGTH);
    }

    @ParameterizedTest
    @CsvSource({"a\\u0000b,U+0000", "a\\nb,U+000A", "a\\u007fb,U+007F", "a\\ud800b,U+D800"})
    void a_text_with_control_characters_is_400(String name, String told) {
      var answer = post("{\"name\":\"" + name + "\"}");

      assertRefused(answer, 400, Fault.TEXT_CHARACTER);
      assertThat(answer.body()).contains(told);
    }

    @Test
    void a_text_that_is_refused_is_not_told_back() {
      assertThat(post("{\"name\":\"Persona Confidencial\"}").body())
          .doesNotContain("Persona")
          .contains("had 20 characters");
    }

    @Test
    void a_time_not_of_the_calendar_is_400() {
      assertRefused(post("{\"at\":\"2026-02-30T12:00:00Z\"}"), 400, Fault.TIME_IMPOSSIBLE);
    }
  }

  @Test
  void what_is_told_back_is_short_and_harmless() {
    var answer = post("{\"" + "k".repeat(5000) + "\\u0000\":1}");

    assertThat(answer.body()).hasSizeLessThan(250).contains("k…");
    assertThat(Objects.requireNonNull(answer.body()).chars()).noneMatch(it -> it < ' ');
  }
}
