package io.cadencia.adapter.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.application.port.in.access.TellAccessUseCase.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A-74 where a request comes from")
class PeerAddressTest {

  private static final String HEADER = "X-Forwarded-For";

  private static PeerAddress trusting(String... addresses) throws UnknownHostException {
    var proxies = new HashSet<InetAddress>();
    for (var address : addresses) {
      proxies.add(InetAddress.getByName(address));
    }
    return new PeerAddress(Set.copyOf(proxies));
  }

  /** As the trail is told it. */
  private static String peer(PeerAddress peers, Consumer<HttpRequest.Builder> head) {
    var plant = new TestPlant();
    try (var api = RunningApi.over(plant, AccessSettings.STANDARD.withPeers(peers))) {
      api.exchange("/api/v1/me", head);
    }
    return plant.access.refused.stream().map(Refusal::peer).findFirst().orElseThrow();
  }

  @Test
  void is_the_socket_unless_a_proxy_is_trusted() throws UnknownHostException {
    assertThat(peer(PeerAddress.OF_THE_SOCKET, it -> it.header(HEADER, "192.0.2.7")))
        .isEqualTo("127.0.0.1");
    assertThat(peer(trusting("192.0.2.1"), it -> it.header(HEADER, "192.0.2.7")))
        .isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.7 | 192.0.2.7",
        "198.51.100.1, 192.0.2.7 | 192.0.2.7",
        "198.51.100.1, 192.0.2.7, 203.0.113.1 | 192.0.2.7",
        "192.0.2.7, 127.0.0.1, 203.0.113.1 | 192.0.2.7",
        "203.0.113.1 | 203.0.113.1",
        "2001:db8::1 | 2001:db8:0:0:0:0:0:1",
        "::ffff:192.0.2.7 | 192.0.2.7",
        "192.0.2.7, nonsense | 127.0.0.1",
        "192.0.2.7, nonsense, 203.0.113.1 | 203.0.113.1",
        "192.0.2.7, | 127.0.0.1",
        "192.0.2.7:1234 | 127.0.0.1",
        "evil.example | 127.0.0.1"
      })
  void is_the_right_most_that_no_trusted_proxy_has(String forwarded, String peer)
      throws UnknownHostException {
    var peers = trusting("127.0.0.1", "203.0.113.1");

    assertThat(peer(peers, it -> it.header(HEADER, forwarded))).isEqualTo(peer);
  }

  @Test
  void reads_the_header_as_one_however_often_it_is_there() throws UnknownHostException {
    var peers = trusting("127.0.0.1");

    assertThat(peer(peers, it -> it.header(HEADER, "192.0.2.7").header(HEADER, "192.0.2.8")))
        .isEqualTo("192.0.2.8");
    assertThat(peer(peers, it -> {})).isEqualTo("127.0.0.1");
  }

  @Test
  void is_what_unknown_callers_are_counted_by() throws UnknownHostException {
    var limits = LimitSettings.NONE.withRoute(Endpoint.GET_ME, new Rate(1, Duration.ofHours(1)));
    var access = AccessSettings.STANDARD.withPeers(trusting("127.0.0.1"));
    try (var api = RunningApi.with(usual -> usual.withAccess(access).withLimits(limits))) {
      assertThat(api.exchange("/api/v1/me", it -> it.header(HEADER, "192.0.2.7")).statusCode())
          .isEqualTo(401);
      assertThat(api.exchange("/api/v1/me", it -> it.header(HEADER, "192.0.2.8")).statusCode())
          .isEqualTo(401);
      assertThat(
              api.exchange("/api/v1/me", it -> it.header(HEADER, "192.0.2.9, 192.0.2.7"))
                  .statusCode())
          .isEqualTo(429);
    }
  }
}
