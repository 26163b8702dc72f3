package io.cadencia.adapter.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.Mechanisms;
import io.cadencia.adapter.http.access.header.TailnetVerifier;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.http.edge.ConnectionSettings;
import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.domain.access.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiTest {

  private static final Mechanisms TAILNET =
      Mechanisms.NONE.withTailnet(new TailnetVerifier(who -> Role.VIEWER, Set.of()));

  private static final AccessSettings TOLD_APART =
      AccessSettings.STANDARD.withMechanisms(TAILNET).withCallersToldApart(true);

  private static HttpSettings settings(int port) {
    return HttpSettings.of(port, Path.of("no-frames"), ZoneOffset.UTC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.168.1.20", "::", "2001:db8::7"})
  void it_is_not_reached_from_elsewhere_while_nobody_can_be_told_apart(String host) {
    assertThatThrownBy(() -> settings(5000).withHost(host))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be 127.0.0.1, was '" + host + "'")
        .hasMessageContaining("access");
    assertThat(settings(5000).withAccess(TOLD_APART).withHost(host).host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.168.1.20"})
  void the_development_mode_is_never_reached_from_elsewhere(String host) {
    var dev = AccessSettings.DEV.withMechanisms(TAILNET).withCallersToldApart(true);

    assertThatThrownBy(() -> settings(5000).withAccess(dev).withHost(host))
        .hasMessageContaining("leave the development mode off");
    assertThatThrownBy(() -> settings(5000).withAccess(TOLD_APART).withHost(host).withAccess(dev))
        .hasMessageContaining("leave the development mode off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plant.example", "", "localhost", "127.0.0.1:5000", "1.2.3"})
  void it_listens_on_an_address_and_not_on_a_name(String host) {
    assertThatThrownBy(() -> settings(5000).withAccess(TOLD_APART).withHost(host))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be an IP address such as 127.0.0.1 or 0.0.0.0")
        .hasMessageContaining("'" + host + "'");
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0, 127.0.0.1", "::1, [0:0:0:0:0:0:0:1]", "127.0.0.1, 127.0.0.1"})
  void its_page_is_found_by_a_browser_of_this_machine(String host, String named) {
    var settings = settings(0).withAccess(TOLD_APART).withHost(host);
    try (var api =
        new HttpApi(
            settings,
            new TestPlant().useCases(),
            Clock.systemUTC(),
            () -> 1,
            () -> "id",
            FailureTranslation.none())) {
      api.start();
      var page = api.address();

      assertThat(page.getHost()).isEqualTo(named);
      assertThat(new WatchedClient().send(HttpRequest.newBuilder(page).build()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void a_port_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> settings(65_536)).hasMessageContaining("was 65536");
  }

  @Test
  void a_port_in_use_is_named_with_the_way_out() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var api =
            new HttpApi(
                settings(other.getLocalPort()),
                new TestPlant().useCases(),
                Clock.systemUTC(),
                () -> 1,
                () -> "id",
                FailureTranslation.none())) {
      assertThatThrownBy(api::start)
          .isInstanceOf(PortInUseException.class)
          .hasMessageContaining("Port " + other.getLocalPort() + " is in use")
          .hasMessageContaining("--port");
    }
  }

  @Test
  void a_request_under_way_is_answered_before_the_server_stops() throws Exception {
    var plant = new TestPlant();
    var entered = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    plant.getCycle =
        id -> {
          entered.countDown();
          await(release);
          return TestPlant.correctedCycle();
        };
    var api = RunningApi.over(plant);

    var answer = CompletableFuture.supplyAsync(() -> api.get("/api/v1/cycles/1").statusCode());
    await(entered);
    var stopping = CompletableFuture.runAsync(api::close);
    release.countDown();

    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(200);
    stopping.get(10, TimeUnit.SECONDS);
  }

  /** The idle connection is closed at once, the busy one when its answer is out. */
  @Test
  void while_it_drains_only_idle_connections_are_closed() throws Exception {
    var plant = new TestPlant();
    var entered = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    plant.getCycle =
        id -> {
          entered.countDown();
          await(release);
          return TestPlant.correctedCycle();
        };
    var api = RunningApi.over(plant);
    try (var idle = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      idle.setSoTimeout(10_000);
      idle.getOutputStream()
          .write("GET /ui/main.js HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
      var answer = CompletableFuture.supplyAsync(() -> api.get("/api/v1/cycles/1").statusCode());
      await(entered);

      var stopping = CompletableFuture.runAsync(api::close);

      assertThat(new String(idle.getInputStream().readAllBytes(), US_ASCII)).contains("200 OK");
      release.countDown();
      assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(200);
      stopping.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_request_that_never_ends_does_not_keep_it_from_stopping() throws Exception {
    var plant = new TestPlant();
    var entered = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    plant.getCycle =
        id -> {
          entered.countDown();
          await(never);
          return TestPlant.correctedCycle();
        };
    var connections = ConnectionSettings.STANDARD.withStop(Duration.ofMillis(200));
    var api = RunningApi.over(plant, it -> it.withEdge(it.edge().withConnections(connections)));
    var answer = CompletableFuture.supplyAsync(() -> api.get("/api/v1/cycles/1").statusCode());
    await(entered);

    CompletableFuture.runAsync(api::close).get(10, TimeUnit.SECONDS);

    never.countDown();
    assertThat(answer).failsWithin(Duration.ofSeconds(10));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
