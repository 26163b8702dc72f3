package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.EventReader;
import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestExports;
import io.cadencia.adapter.http.TestPlant;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportRoutesTest {

  private static final String EXPORTS = "/api/v1/exports";
  private static final String JOBS = EXPORTS + "/jobs";
  private static final String DAY = "{\"module_id\":1,\"date\":\"2026-01-05\"}";
  private static final String CSV = EXPORTS + "/M1_2026-01-05.csv";
  private static final String EXECUTIVE = "gerencia@planta.example:executive";
  private static final String OTHER = "otra@planta.example:engineer";
  private static final String ADMIN = "jefa@planta.example:admin";

  @TempDir private Path folder;

  private final TestPlant plant = new TestPlant();
  private RunningApi api;

  @BeforeEach
  void start() {
    plant.exports = new TestExports(folder);
    api = RunningApi.over(plant);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> request(String body) {
    return requestAs(RunningApi.ENGINEER, body);
  }

  private HttpResponse<String> requestAs(String who, String body) {
    return api.sendAs(
        who,
        EXPORTS,
        request ->
            request.POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
  }

  private HttpResponse<String> cancelAs(String who, int job) {
    return api.sendAs(who, JOBS + "/" + job, request -> request.DELETE());
  }

  private void make(String body) {
    request(body);
    plant.exports.runAll();
  }

  @Test
  @DisplayName("A-56 an export is asked for, polled, and done with its files")
  void is_asked_for_polled_and_done() {
    var answer = request(DAY);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).hasValue(JOBS + "/1");
    assertThat(api.json(JOBS + "/1"))
        .isEqualTo(
            RunningApi.tree(
                """
                {"id": 1, "status": "queued", "module_id": 1, "date": "2026-01-05", "month": null,
                 "requested_by": "ingeniera@planta.example",
                 "requested_at": "2026-01-05T12:00:00.000Z", "progress": 0.0, "failure": null,
                 "ended_at": null, "revision": null, "files": []}
                """));

    plant.exports.runAll();

    var done = api.json(JOBS + "/1");
    assertThat(done.at("/status").asText()).isEqualTo("done");
    assertThat(done.at("/files/0").asText()).isEqualTo("M1_2026-01-05.csv");
    assertThat(api.json(JOBS)).hasSize(1).first().isEqualTo(done);
  }

  @Test
  @DisplayName("A-56 a month of all modules is one archive")
  void a_month_of_all_modules_is_one_archive() {
    make("{\"month\":\"2026-01\"}");

    assertThat(api.json(JOBS + "/1").at("/month").asText()).isEqualTo("2026-01");
    var zip = api.get(EXPORTS + "/cadencia_2026-01.zip");
    assertThat(zip.statusCode()).isEqualTo(200);
    assertThat(zip.headers().firstValue("Content-Type")).hasValue("application/zip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"module_id\":9,\"date\":\"2026-01-05\"}|404|MODULE_NOT_FOUND",
        "{\"module_id\":1,\"date\":\"2026-01-06\"}|400|BAD_REQUEST",
        "{\"month\":\"2026-02\"}|400|BAD_REQUEST",
        "{\"module_id\":1,\"date\":\"2026-02-30\"}|400|BAD_REQUEST",
        "{\"month\":\"2026-13\"}|400|BAD_REQUEST",
        "{\"module_id\":0,\"date\":\"2026-01-05\"}|400|BAD_REQUEST",
        "{\"module_id\":1,\"date\":\"05/01/2026\"}|422|VALIDATION_FAILED",
        "{\"module_id\":1,\"date\":\"2026-01-05T00:00:00Z\"}|422|VALIDATION_FAILED",
        "{\"month\":\"2026-1\"}|422|VALIDATION_FAILED",
        "{\"month\":202601}|422|VALIDATION_FAILED",
        "{\"module_id\":\"1\",\"date\":\"2026-01-05\"}|422|VALIDATION_FAILED",
        "{\"module_id\":1}|422|VALIDATION_FAILED",
        "{\"date\":\"2026-01-05\"}|422|VALIDATION_FAILED",
        "{}|422|VALIDATION_FAILED",
        "{\"module_id\":1,\"date\":\"2026-01-05\",\"month\":\"2026-01\"}|422|VALIDATION_FAILED",
        "{\"module_id\":1,\"date\":\"2026-01-05\",\"path\":\"/etc\"}|422|VALIDATION_FAILED",
        "{\"module_id\":1,\"module_id\":2,\"date\":\"2026-01-05\"}|400|BAD_REQUEST",
      })
  @DisplayName("A-56 what cannot be exported is refused and counts for nothing")
  void what_cannot_be_exported_is_refused(String body, int status, String code) {
    assertError(request(body), status, code);

    assertThat(api.json(JOBS)).isEmpty();
  }

  @Test
  @DisplayName("A-56 one at a time for each person, with the time to come back")
  void one_at_a_time_for_each_person() {
    request(DAY);

    var second = request(DAY);

    assertError(second, 429, "RATE_LIMITED");
    assertThat(second.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(requestAs(OTHER, DAY).statusCode()).isEqualTo(201);
  }

  @Test
  @DisplayName("A-56 the thirteenth within an hour is refused, with the time to come back")
  void the_thirteenth_within_an_hour_is_refused() {
    for (int i = 0; i < 12; i++) {
      make(DAY);
    }

    var refused = request(DAY);

    assertError(refused, 429, "RATE_LIMITED");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("3600");
    assertThat(requestAs(OTHER, DAY).statusCode()).isEqualTo(201);
  }

  @Test
  @DisplayName("A-56 is cancelled by whoever asked, or an administrator, while it is not over")
  void is_cancelled_by_who_asked_or_an_administrator() {
    request(DAY);
    assertError(cancelAs(OTHER, 1), 403, "FORBIDDEN");
    assertError(cancelAs(EXECUTIVE, 1), 403, "FORBIDDEN");

    assertThat(cancelAs(RunningApi.ENGINEER, 1).statusCode()).isEqualTo(204);

    assertThat(api.json(JOBS + "/1").at("/status").asText()).isEqualTo("cancelled");
    assertError(cancelAs(RunningApi.ENGINEER, 1), 409, "CONFLICT");
    request(DAY);
    assertThat(cancelAs(ADMIN, 2).statusCode()).isEqualTo(204);
    assertError(cancelAs(ADMIN, 3), 404, "EXPORT_NOT_FOUND");
  }

  @Test
  @DisplayName("A-55 executives read exports, but not who asked for them, and ask for none")
  void executives_read_exports_but_not_who_asked() {
    make(DAY);

    var job = RunningApi.tree(api.getAs(EXECUTIVE, JOBS + "/1").body());
    assertThat(job.at("/requested_by").isNull()).isTrue();
    assertThat(api.getAs(EXECUTIVE, EXPORTS).statusCode()).isEqualTo(200);
    assertThat(api.getAs(EXECUTIVE, CSV).statusCode()).isEqualTo(200);
    assertError(requestAs(EXECUTIVE, DAY), 403, "FORBIDDEN");
  }

  @Test
  @Timeout(60)
  @DisplayName("B-40 A-56 the stream tells how far exports are, to each what they may know")
  void the_stream_tells_how_far_exports_are() {
    request(DAY);
    var stream = "/api/v1/stream?topics=exports";
    try (var engineer = EventReader.open(api.port(), RunningApi.ENGINEER, stream);
        var executive = EventReader.open(api.port(), EXECUTIVE, stream)) {
      engineer.next("hello");
      executive.next("hello");
      assertThat(engineer.next("export").json()).isEqualTo(api.json(JOBS + "/1"));
      assertThat(executive.next("export").json().at("/requested_by").isNull()).isTrue();

      plant.exports.runAll();

      assertThat(engineer.next("export").json().at("/status").asText()).isEqualTo("running");
      assertThat(engineer.next("export").json().at("/progress").asDouble()).isEqualTo(1);
      assertThat(engineer.next("export").json()).isEqualTo(api.json(JOBS + "/1"));
    }
  }

  @Test
  @DisplayName("A-55 files are listed newest first, page by page")
  void files_are_listed_newest_first_page_by_page() {
    make(DAY);
    plant.exports.content = "corrected";
    make(DAY);

    var first = api.json(EXPORTS + "?limit=3");
    var second = api.json(EXPORTS + "?limit=3&after_id=" + first.at("/next_after_id").asLong());

    assertThat(first.at("/items"))
        .extracting(item -> item.at("/name").asText())
        .containsExactly("M1_2026-01-05_r2.csv", "M1_2026-01-05_r2.xlsx", "M1_2026-01-05.csv");
    assertThat(first.at("/has_more").asBoolean()).isTrue();
    assertThat(second.at("/items"))
        .extracting(item -> item.at("/name").asText())
        .containsExactly("M1_2026-01-05.xlsx");
    var item = first.at("/items/0");
    assertThat(item.at("/revision").asInt()).isEqualTo(2);
    assertThat(item.at("/size").asInt()).isEqualTo(13);
    assertThat(item.at("/date").asText()).isEqualTo("2026-01-05");
    assertThat(item.at("/sha256").asText()).hasSize(64);
    assertError(api.get(EXPORTS + "?limit=501"), 400, "BAD_REQUEST");
    assertError(api.get(EXPORTS + "?folder=1"), 422, "VALIDATION_FAILED");
  }

  @Test
  @DisplayName("A-57 a file comes with its type, its name and its tag")
  void a_file_comes_with_its_type_its_name_and_its_tag() {
    make(DAY);

    var csv = api.get(CSV);

    assertThat(csv.body()).isEqualTo("0123456789.csv");
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(csv.headers().firstValue("Content-Length")).hasValue("14");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"M1_2026-01-05.csv\"");
    assertThat(api.get(EXPORTS + "/M1_2026-01-05.xlsx").headers().firstValue("Content-Type"))
        .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    var etag = csv.headers().firstValue("ETag").orElseThrow();
    assertThat(api.get(CSV, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(api.get(CSV, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  @DisplayName("A-57 HEAD tells the same without the file")
  void head_tells_the_same_without_the_file() {
    make(DAY);

    var head = api.send(CSV, request -> request.method("HEAD", BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).hasValue("14");
    assertThat(head.headers().firstValue("Accept-Ranges")).hasValue("bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-3|0123|bytes 0-3/14",
        "bytes=10-|.csv|bytes 10-13/14",
        "bytes=-4|.csv|bytes 10-13/14",
        "bytes=13-99|v|bytes 13-13/14",
      })
  @DisplayName("A-57 a part of a file is sent alone")
  void a_part_of_a_file_is_sent_alone(String range, String part, String told) {
    make(DAY);

    var answer = api.get(CSV, "Range", range);

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(part);
    assertThat(answer.headers().firstValue("Content-Range")).hasValue(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=-", "bytes=3-1", "bytes=0-1,3-4", "lines=1-2", "bytes=0-99", "bytes=x"})
  @DisplayName("A-57 what is no part is the whole")
  void what_is_no_part_is_the_whole(String range) {
    make(DAY);

    var answer = api.get(CSV, "Range", range);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789.csv");
  }

  @Test
  @DisplayName("A-57 a part behind the end is refused, the part of an older file is the whole")
  void a_part_behind_the_end_is_refused() {
    make(DAY);

    var behind = api.get(CSV, "Range", "bytes=14-");
    assertError(behind, 416, "RANGE_NOT_SATISFIABLE");
    assertThat(behind.headers().firstValue("Content-Range")).hasValue("bytes */14");
    assertError(api.get(CSV, "Range", "bytes=-0"), 416, "RANGE_NOT_SATISFIABLE");
    assertThat(api.get(CSV, "Range", "bytes=0-3", "If-Range", "\"older\"").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M1_2026-01-05.cs",
        "m1_2026-01-05.csv",
        "M1_2026-01-05.csv.part",
        "M1_2026-01-05.csv;x=1",
        ".drafts",
        ".M1_2026-01-05.csv",
        "%4d1_2026-01-05.csv",
        "x%2fM1_2026-01-05.csv",
        "..%2fsecret.csv",
        "..%5csecret.csv",
        "%252e%252e%252fsecret.csv",
        "%2e%2e%2fsecret.csv",
        "link.csv",
        "secret.csv",
        "stray.csv",
        "%25",
        "%2561.csv",
        "C:%5csecret.csv",
        "%EF%BC%8E%EF%BC%8E%EF%BC%8Fsecret.csv",
        "%E2%80%AE%E2%88%95secret.csv",
        "M1_2026%E2%80%9101-05.csv",
        "M1_2026-01-05.csv%20",
        "M1_2026-01-05.csv.",
        "M1_2026-01-05.csv%0d%0aX:1",
        "-M1_2026-01-05.csv",
        "~",
        "*.csv",
      })
  @DisplayName("A-57 anything but the plain name of a finished file is 404")
  void anything_but_the_plain_name_of_a_finished_file_is_404(String name) throws IOException {
    make(DAY);
    Files.writeString(folder.resolveSibling("secret.csv"), "SECRET");
    Files.writeString(folder.resolve("stray.csv"), "SECRET");
    Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolveSibling("secret.csv"));

    assertError(api.get(EXPORTS + "/" + name), 404, "NOT_FOUND");
  }

  @Test
  @DisplayName("A-57 a name longer than any file's is 404, and one too long for an address 414")
  void a_name_longer_than_any_is_404() {
    make(DAY);

    assertError(api.get(EXPORTS + "/" + "a".repeat(5_000) + ".csv"), 404, "NOT_FOUND");
    assertThat(api.get(EXPORTS + "/" + "a".repeat(90_000) + ".csv").statusCode())
        .isBetween(400, 499);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"module_id\":1,\"date\":\"2026-01-06\"}|'date'|2026-01-06|up to today",
        "{\"month\":\"2026-02\"}|'month'|2026-02|up to today",
        "{\"module_id\":1,\"date\":\"05/01/2026\"}|'date'|05/01/2026|such as 2026-01-05",
        "{\"module_id\":1,\"date\":\"+2026-01-05\"}|'date'|+2026-01-05|such as 2026-01-05",
        "{\"module_id\":1,\"date\":\"10000-01-05\"}|'date'|10000-01-05|such as 2026-01-05",
        "{\"module_id\":0,\"date\":\"2026-01-05\"}|'module_id'|was 0|between 1 and",
        "{\"module_id\":1.5,\"date\":\"2026-01-05\"}|'module_id'|1.5|",
        "{\"module_id\":9,\"date\":\"2026-01-05\"}|id=9|9|",
      })
  @DisplayName("A-56 a refusal names the field, what stood there, and what may stand there")
  void a_refusal_names_field_value_and_way_out(
      String body, String field, String value, @Nullable String way) throws IOException {
    var message = RunningApi.tree(request(body).body()).at("/error/message").asText();

    assertThat(message).contains(field, value, way == null ? "" : way);
    plant.exports.runAll();
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EXPORTS + "/../secret.csv",
        EXPORTS + "/%2e%2e/secret.csv",
        EXPORTS + "/..%2f..%2f..%2fsecret.csv",
        EXPORTS + "//etc/passwd",
        EXPORTS + "/..\\secret.csv",
        EXPORTS + "/stray.csv%00.csv",
        EXPORTS + "/%c0%ae%c0%ae%c0%afsecret.csv",
        EXPORTS + "/%u002e%u002e%u002fsecret.csv",
        EXPORTS + "/jobs/../../secret.csv",
      })
  @DisplayName("A-57 no target however written leaves the folder")
  void no_target_however_written_leaves_the_folder(String target) throws IOException {
    Files.writeString(folder.resolveSibling("secret.csv"), "SECRET");
    Files.writeString(folder.resolve("stray.csv"), "SECRET");

    assertThat(api.rawGet(target))
        .matches("(?s)HTTP/1.1 40[04].*\"error\".*")
        .doesNotContain("SECRET");
  }
}
