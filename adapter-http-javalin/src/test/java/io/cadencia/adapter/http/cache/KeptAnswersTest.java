package io.cadencia.adapter.http.cache;

import static io.cadencia.adapter.http.cache.CachedServer.ENGINEER;
import static io.cadencia.adapter.http.cache.CachedServer.EXECUTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An answer")
class KeptAnswersTest {

  private final AtomicInteger made = new AtomicInteger();

  /** The number of times an answer was made. */
  private final Handler counting = ctx -> ctx.json(Map.of("made", made.incrementAndGet()));

  private CachedServer over(Endpoint endpoint) {
    return new CachedServer(endpoint, counting);
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("none");
  }

  @Nested
  class of_data_alone {

    @Test
    void is_given_again_while_nothing_has_changed_however_long_that_is() {
      try (var server = over(Endpoint.LIST_CYCLES)) {
        server.get();
        server.pass(Duration.ofDays(1));

        assertThat(server.get().body()).isEqualTo("{\"made\":1}");
        assertThat(made).hasValue(1);
      }
    }

    @Test
    void is_made_anew_once_something_has_changed() {
      try (var server = over(Endpoint.LIST_CYCLES)) {
        server.get();
        server.version.incrementAndGet();

        assertThat(server.get().body()).isEqualTo("{\"made\":2}");
      }
    }

    @Test
    void is_another_one_for_another_question() {
      try (var server = over(Endpoint.LIST_CYCLES)) {
        server.getWith("?limit=1");

        assertThat(server.getWith("?limit=2").body()).isEqualTo("{\"made\":2}");
        assertThat(server.getWith("?limit=1").body()).isEqualTo("{\"made\":1}");
      }
    }
  }

  @Nested
  class that_goes_with_the_time {

    @Test
    void is_given_again_for_a_second() {
      try (var server = over(Endpoint.GET_WORKSTATION)) {
        server.get();
        server.pass(Duration.ofSeconds(1));

        assertThat(server.get().body()).isEqualTo("{\"made\":1}");
      }
    }

    @Test
    void is_made_anew_after_it() {
      try (var server = over(Endpoint.GET_WORKSTATION)) {
        server.get();
        server.pass(Duration.ofMillis(1001));

        assertThat(server.get().body()).isEqualTo("{\"made\":2}");
      }
    }

    @Test
    void is_made_anew_after_a_second_of_a_clock_that_runs_fast() {
      try (var server = over(Endpoint.GET_WORKSTATION)) {
        server.get();
        server.millis.addAndGet(1001);

        assertThat(server.get().body()).isEqualTo("{\"made\":2}");
      }
    }

    @Test
    void is_made_anew_after_a_real_second_though_the_clock_stands() {
      try (var server = over(Endpoint.GET_WORKSTATION)) {
        server.get();
        server.nanos.addAndGet(1_000_000_001L);

        assertThat(server.get().body()).isEqualTo("{\"made\":2}");
      }
    }

    @Test
    void is_made_anew_when_the_clock_was_set_back() {
      try (var server = over(Endpoint.GET_WORKSTATION)) {
        server.get();
        server.millis.decrementAndGet();

        assertThat(server.get().body()).isEqualTo("{\"made\":2}");
      }
    }
  }

  @Nested
  class and_who_may_have_it {

    private final Handler telling =
        ctx -> ctx.json(Map.of("for", Caller.known(ctx.req()).rights().word()));

    @Test
    void what_was_made_for_an_engineer_is_never_given_to_an_executive() {
      try (var server = new CachedServer(Endpoint.LIST_CYCLES, telling)) {
        assertThat(server.getAs(ENGINEER).body()).isEqualTo("{\"for\":\"engineer\"}");
        assertThat(server.getAs(EXECUTIVE).body()).isEqualTo("{\"for\":\"executive\"}");
        assertThat(server.getAs(ENGINEER).body()).isEqualTo("{\"for\":\"engineer\"}");
      }
    }

    @Test
    void a_tag_that_an_engineer_was_given_does_not_tell_an_executive_not_modified() {
      try (var server = new CachedServer(Endpoint.LIST_CYCLES, telling)) {
        var tag = header(server.getAs(ENGINEER), "ETag");

        assertThat(server.getAs(EXECUTIVE, "If-None-Match", tag).statusCode()).isEqualTo(200);
      }
    }

    @Test
    void two_people_of_one_role_share_one() {
      try (var server = over(Endpoint.LIST_CYCLES)) {
        server.getAs("uno@planta.example:engineer");

        assertThat(server.getAs("dos@planta.example:engineer").body()).isEqualTo("{\"made\":1}");
      }
    }

    @Test
    void who_may_not_have_it_is_refused_though_it_is_at_hand() {
      try (var server = over(Endpoint.LIST_CYCLES)) {
        server.get();

        assertThat(server.getUnknown().body()).doesNotContain("made");
        assertThat(server.getAs("nadie@planta.example:viewer").body()).doesNotContain("made");
        assertThat(made).hasValue(1);
      }
    }
  }

  @Nested
  class that_is_not_kept {

    @Test
    void is_that_of_an_endpoint_that_is_not_named() {
      try (var server = over(Endpoint.GET_ME)) {
        server.get();

        assertThat(server.get().body()).isEqualTo("{\"made\":2}");
        assertThat(header(server.get(), "ETag")).isEqualTo("none");
      }
    }

    @Test
    void is_a_refusal() {
      Handler refusing =
          ctx -> {
            made.incrementAndGet();
            throw new NotFoundResponse();
          };
      try (var server = new CachedServer(Endpoint.GET_CYCLE, refusing)) {
        server.get();

        assertThat(server.get().statusCode()).isEqualTo(404);
        assertThat(made).hasValue(2);
      }
    }

    @Test
    void is_one_of_another_status() {
      try (var server = new CachedServer(Endpoint.GET_HEALTH, ctx -> counting(ctx.status(503)))) {
        server.get();

        assertThat(server.get().body()).isEqualTo("{\"made\":2}");
        assertThat(server.get().statusCode()).isEqualTo(503);
      }
    }

    @Test
    void is_one_with_headers_of_its_own() {
      Handler linking = ctx -> counting(ctx.header("Link", "</next>"));
      try (var server = new CachedServer(Endpoint.LIST_CYCLES, linking)) {
        server.get();

        assertThat(server.get().body()).isEqualTo("{\"made\":2}");
        assertThat(header(server.get(), "Link")).isEqualTo("</next>");
      }
    }

    private void counting(Context ctx) {
      ctx.json(Map.of("made", made.incrementAndGet()));
    }

    @Test
    void is_any_while_the_storage_does_not_answer() {
      try (var server = over(Endpoint.GET_HEALTH)) {
        server.get();
        server.version.set(CachedServer.SILENT);

        assertThat(server.get().body()).isEqualTo("{\"made\":2}");
        assertThat(server.get().body()).isEqualTo("{\"made\":3}");
      }
    }
  }

  @Nested
  class that_a_caller_holds_already {

    @Test
    void is_not_sent_again() {
      try (var server = over(Endpoint.LIST_CYCLES)) {
        var tag = header(server.get(), "ETag");

        var again = server.get("If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(made).hasValue(1);
      }
    }

    @Test
    void is_not_sent_again_though_a_proxy_has_weakened_its_tag() {
      try (var server = over(Endpoint.LIST_CYCLES)) {
        var tag = header(server.get(), "ETag");

        assertThat(server.get("If-None-Match", "\"other\", W/" + tag).statusCode()).isEqualTo(304);
      }
    }

    @Test
    void is_not_sent_again_when_it_was_made_anew_and_is_the_same() {
      try (var server = new CachedServer(Endpoint.LIST_CYCLES, ctx -> ctx.result("same"))) {
        var tag = header(server.get(), "ETag");
        server.version.incrementAndGet();

        assertThat(server.get("If-None-Match", tag).statusCode()).isEqualTo(304);
      }
    }

    @Test
    void is_sent_when_it_has_changed() {
      try (var server = over(Endpoint.LIST_CYCLES)) {
        var tag = header(server.get(), "ETag");
        server.version.incrementAndGet();

        var again = server.get("If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(header(again, "ETag")).isNotEqualTo(tag);
      }
    }

    @Test
    void may_be_kept_by_the_caller_alone_who_has_to_ask() {
      try (var server = over(Endpoint.LIST_CYCLES)) {
        assertThat(header(server.get(), "Cache-Control")).isEqualTo("private, no-cache");
      }
    }
  }

  @Nested
  class that_is_long {

    private final String text = "ciclo ".repeat(1000);
    private final Handler handler = ctx -> ctx.contentType("application/json").result(text);

    @Test
    void comes_packed_to_who_takes_that() throws IOException {
      try (var server = new CachedServer(Endpoint.LIST_CYCLES, handler)) {
        var packed = server.get("Accept-Encoding", "br, gzip");

        assertThat(unpacked(packed.body().getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(text);

        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(Integer.parseInt(header(packed, "Content-Length"))).isLessThan(200);
      }
    }

    private static String unpacked(byte[] body) throws IOException {
      try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
        return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    @Test
    void comes_plain_to_everybody_else() {
      try (var server = new CachedServer(Endpoint.LIST_CYCLES, handler)) {
        var plain = server.get("Accept-Encoding", "gzip;q=0");

        assertThat(plain.body()).isEqualTo(text);
        assertThat(header(plain, "Content-Encoding")).isEqualTo("none");
        assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
      }
    }

    @Test
    void has_a_tag_for_each_form() {
      try (var server = new CachedServer(Endpoint.LIST_CYCLES, handler)) {
        var plain = header(server.get(), "ETag");
        var packed = header(server.get("Accept-Encoding", "gzip"), "ETag");

        assertThat(packed).isNotEqualTo(plain);
        assertThat(server.get("Accept-Encoding", "gzip", "If-None-Match", packed).statusCode())
            .isEqualTo(304);
        assertThat(server.get("If-None-Match", packed).statusCode()).isEqualTo(200);
      }
    }
  }

  @Nested
  class that_many_ask_for_at_once {

    private static final int POLLERS = 64;

    @Test
    void is_made_once() throws Exception {
      var release = new CountDownLatch(1);
      var arrived = new CountDownLatch(1);
      Handler slow =
          ctx -> {
            arrived.countDown();
            assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
            counting.handle(ctx);
          };
      try (var server = new CachedServer(Endpoint.LIST_CYCLES, slow)) {
        var pool = Executors.newFixedThreadPool(POLLERS);
        var answers =
            IntStream.range(0, POLLERS).mapToObj(i -> pool.submit(() -> server.get())).toList();
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        release.countDown();

        for (var answer : answers) {
          assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("{\"made\":1}");
        }
        pool.shutdown();
      }
    }

    /** If one had to wait for the other, neither would get on. */
    @Test
    void is_made_side_by_side_when_it_turns_out_to_be_a_refusal() throws Exception {
      int askers = 3;
      var entered = new AtomicInteger();
      var first = new CountDownLatch(1);
      var others = new CountDownLatch(askers - 1);
      Handler refusing =
          ctx -> {
            if (entered.incrementAndGet() == 1) {
              assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
            } else {
              others.countDown();
              assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
            }
            throw new NotFoundResponse();
          };
      try (var server = new CachedServer(Endpoint.GET_CYCLE, refusing)) {
        var pool = Executors.newFixedThreadPool(askers);
        var answers =
            IntStream.range(0, askers).mapToObj(i -> pool.submit(() -> server.get())).toList();
        server.awaitWaiting(askers - 1);
        first.countDown();

        for (var answer : answers) {
          assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(404);
        }
        pool.shutdown();
      }
    }
  }
}
