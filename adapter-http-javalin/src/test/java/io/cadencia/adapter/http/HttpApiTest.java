package io.cadencia.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.http.error.FailureTranslation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiTest {

  private static HttpSettings settings(String host, int port) {
    return HttpSettings.of(host, port, Path.of("no-frames"), ZoneOffset.UTC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.168.1.20", "::", "plant.example", ""})
  void it_refuses_to_be_reached_from_elsewhere(String host) {
    assertThatThrownBy(() -> settings(host, 5000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be 127.0.0.1, was '" + host + "'");
  }

  @Test
  void a_port_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> settings("127.0.0.1", 65_536)).hasMessageContaining("was 65536");
  }

  @Test
  void a_port_in_use_is_named_with_the_way_out() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var api =
            new HttpApi(
                settings("127.0.0.1", other.getLocalPort()),
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

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
