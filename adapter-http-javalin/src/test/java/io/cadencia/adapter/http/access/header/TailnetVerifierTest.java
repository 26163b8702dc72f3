package io.cadencia.adapter.http.access.header;

import static io.cadencia.adapter.http.Envelope.assertError;
import static io.cadencia.adapter.http.Envelope.assertRawError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPeople;
import io.cadencia.adapter.http.access.GatedServer;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleEntry;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.audit.ActorId;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-21 the login that the tailnet tells")
class TailnetVerifierTest {

  private static final String LOGIN = "Tailscale-User-Login";
  private static final String ADMIN = "jefa@planta.example";
  private static final RoleMapping MAPPING =
      new RoleMapping(
          List.of(
              new RoleEntry(ADMIN, Role.ADMIN),
              new RoleEntry("ing.*@planta.example", Role.ENGINEER)));

  private static GatedServer server;

  private SecurityEvents events;

  @BeforeAll
  static void start() {
    server = new GatedServer(verifier());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void listen() {
    events = new SecurityEvents();
  }

  @AfterEach
  void listenNoMore() {
    events.close();
  }

  private static TailnetVerifier verifier(InetAddress... proxies) {
    return new TailnetVerifier(who -> MAPPING.roleOf(who.who()), Set.of(proxies));
  }

  private static void assertMe(HttpResponse<String> response, String email, String role) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    var me = RunningApi.tree(response.body());
    assertThat(me.get("email").asText()).isEqualTo(email);
    assertThat(me.get("role").asText()).isEqualTo(role);
    assertThat(me.get("mechanism").asText()).isEqualTo("tailscale");
  }

  @Nested
  class From_this_machine {

    @ParameterizedTest
    @CsvSource({
      "jefa@planta.example, admin",
      "JEFA@Planta.Example, admin",
      "ing.ruiz@planta.example, engineer",
      "alguien@planta.example, viewer",
      "jefa@github, viewer",
    })
    @DisplayName("A-21 A-27 gives the role of the mapping")
    void gives_the_role_of_the_mapping(String login, String role) {
      assertMe(server.me(LOGIN, login), login, role);
      assertThat(events.told()).isEmpty();
    }

    @Test
    @DisplayName("A-27 with the next request the role that somebody was given")
    void follows_what_was_given() {
      var people = new TestPeople();
      try (var following = new GatedServer(new TailnetVerifier(people::recognise, Set.of()))) {
        assertMe(following.me(LOGIN, ADMIN), ADMIN, "viewer");
        people.roles.put(new ActorId(ADMIN), Role.ADMIN);
        assertMe(following.me(LOGIN, ADMIN), ADMIN, "admin");
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "jefa",
          "jefa@",
          "@planta.example",
          "jefa@planta.example:admin",
          "je fa@planta.example",
          "jefa@planta.example,jefa@planta.example",
          "jefa@planta.example, jefa@planta.example",
          "jefa@evil.example@planta.example",
          "<jefa@planta.example>",
          "=?utf-8?q?jef=C3=A1@planta.example?=",
          "jefa@planta.example%0a",
        })
    void is_refused_in_any_other_form(String login) {
      var response = server.me(LOGIN, login);

      assertError(response, 400, "BAD_REQUEST");
      assertThat(response.body()).contains(LOGIN, "254").doesNotContain("planta");
    }

    @Test
    void is_refused_when_it_is_longer_than_254_characters() {
      var longest = "a".repeat(239) + "@planta.example";

      assertMe(server.me(LOGIN, longest), longest, "viewer");
      assertError(server.me(LOGIN, "a" + longest), 400, "BAD_REQUEST");
    }

    @Test
    void is_refused_when_it_is_given_twice() {
      assertError(server.me(LOGIN, ADMIN, LOGIN, "otra@planta.example"), 400, "BAD_REQUEST");
      assertError(server.me(LOGIN, ADMIN, LOGIN, ADMIN), 400, "BAD_REQUEST");
      assertRawError(
          server.rawMe(LOGIN + ": " + ADMIN, "tailscale-user-login: " + ADMIN), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Tailscale-User-Login: alguien@planta.example\r\n\tjefa@planta.example",
          "Tailscale-User-Login: alguien@planta.example\rTailscale-User-Login: jefa@planta.example",
          "Tailscale-User-Login: alguien@planta.example\nTailscale-User-Login: jefa@planta.example",
          "Tailscale-User-Login: jefa@planta.example\u0000",
          "Tailscale-User-Login : jefa@planta.example",
          "Tailscale-User-Login: jef\u00E1@planta.example",
          "Tailscale-User-Login: jefa\u00AD@planta.example",
        })
    void is_refused_when_something_was_slipped_into_the_head(String line) {
      assertRawError(server.rawMe(line), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Tailscale-User-Name", "Tailscale_User_Login", "X-Tailscale-User-Login"})
    void is_not_read_from_a_header_that_is_only_like_it(String name) {
      assertError(server.me(name, ADMIN), 401, "UNAUTHENTICATED");
    }
  }

  @Nested
  class Through_the_tailnet {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "X-Forwarded-For | 100.64.0.0",
          "X-Forwarded-For | 100.127.255.255",
          "X-Forwarded-For | fd7a:115c:a1e0::1",
          "X-Forwarded-For | FD7A:115C:A1E0:ffff:ffff:ffff:ffff:ffff",
          "X-Forwarded-For | ::ffff:100.101.102.103",
          "X-Forwarded-For | 127.0.0.1",
          "X-Forwarded-For | ::1",
          "X-Forwarded-For | 100.101.102.103, 127.0.0.1,[::1]",
          "X-Real-IP       | 100.101.102.103",
          "Forwarded       | for=100.101.102.103;proto=https;by=203.0.113.43",
          "Forwarded       | For=\"[fd7a:115c:a1e0::7]\", for=127.0.0.1",
        })
    void is_believed(String header, String value) {
      assertMe(server.me(LOGIN, ADMIN, header, value), ADMIN, "admin");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "X-Forwarded-For | 203.0.113.7",
          "X-Forwarded-For | 192.168.1.20",
          "X-Forwarded-For | 100.63.255.255",
          "X-Forwarded-For | 100.128.0.0",
          "X-Forwarded-For | fd7a:115c:a1df:ffff:ffff:ffff:ffff:ffff",
          "X-Forwarded-For | fd7a:115c:a1e1::",
          "X-Forwarded-For | 2001:db8::1",
          "X-Forwarded-For | ::ffff:203.0.113.7",
          "X-Forwarded-For | ::127.0.0.1",
          "X-Forwarded-For | 0.0.0.0",
          "X-Forwarded-For | ::",
          "X-Forwarded-For | 203.0.113.7, 100.64.0.9",
          "X-Forwarded-For | 100.64.0.9, 203.0.113.7",
          "X-Forwarded-For | 100.64.0.9,,127.0.0.1",
          "X-Forwarded-For | 100.64.0.9:4711",
          "X-Forwarded-For | 100.64.0.256",
          "X-Forwarded-For | 100.64.9",
          "X-Forwarded-For | 0100.64.0.9",
          "X-Forwarded-For | 2130706433",
          "X-Forwarded-For | 127.1",
          "X-Forwarded-For | 0x7f.0.0.1",
          "X-Forwarded-For | localhost",
          "X-Forwarded-For | unknown",
          "X-Forwarded-For | fe80::1%lo",
          "X-Forwarded-For | ::1%1",
          "X-Forwarded-For | [::1",
          "X-Forwarded-For | [127.0.0.1]",
          "X-Forwarded-For | .:1",
          "X-Forwarded-For | ''",
          "X-Real-IP       | 203.0.113.7",
          "x-real-ip       | 203.0.113.7",
          "Forwarded       | for=203.0.113.7",
          "Forwarded       | for=100.64.0.9, for=203.0.113.7",
          "Forwarded       | proto=https; FOR = \"[2001:db8::1]:4711\"",
          "Forwarded       | for=_hidden",
          "Forwarded       | for=\"100.64.0.9, 203.0.113.7\"",
        })
    void is_refused_when_it_was_forwarded_from_anywhere_else(String header, String value) {
      assertError(server.me(LOGIN, ADMIN, header, value), 401, "UNAUTHENTICATED");
      assertThat(events.told())
          .containsExactly(
              "WARN Tailscale-User-Login from 127.0.0.1 is refused: it came from outside of the"
                  + " tailnet");
    }

    @Test
    void is_refused_when_one_of_several_headers_tells_of_somewhere_else() {
      var forwarded = "X-Forwarded-For";

      assertError(
          server.me(LOGIN, ADMIN, forwarded, "100.64.0.9", forwarded, "203.0.113.7"),
          401,
          "UNAUTHENTICATED");
      assertError(
          server.me(LOGIN, ADMIN, forwarded, "100.64.0.9", "Forwarded", "for=203.0.113.7"),
          401,
          "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?1", "?0", "true", ""})
    void is_refused_when_it_came_through_funnel(String mark) {
      var response =
          server.me(
              LOGIN, ADMIN, "Tailscale-Funnel-Request", mark, "X-Forwarded-For", "100.64.0.9");

      assertError(response, 401, "UNAUTHENTICATED");
      assertThat(response.body()).contains("tailnet").doesNotContain(ADMIN);
      assertThat(events.told())
          .containsExactly(
              "WARN Tailscale-User-Login from 127.0.0.1 is refused: it came through Funnel");
    }

    @Test
    void is_refused_even_where_another_mechanism_would_know_who_asks() {
      try (var both = new GatedServer(verifier(), GatedServer.NEXT_MECHANISM)) {
        assertError(
            both.me(LOGIN, ADMIN, "X-Forwarded-For", "203.0.113.7"), 401, "UNAUTHENTICATED");
      }
    }

    @Test
    void is_nothing_to_refuse_where_nobody_is_named() {
      try (var both = new GatedServer(verifier(), GatedServer.NEXT_MECHANISM)) {
        var response = both.me("Tailscale-Funnel-Request", "?1", "X-Forwarded-For", "203.0.113.7");

        assertThat(RunningApi.tree(response.body()).get("mechanism").asText()).isEqualTo("local");
      }
    }

    @Test
    void is_refused_however_long_the_way_is_that_it_tells_of() {
      var longWay = ":".repeat(6000);

      assertError(server.me(LOGIN, ADMIN, "X-Forwarded-For", longWay), 401, "UNAUTHENTICATED");
    }
  }

  @Nested
  class From_elsewhere {

    @Test
    void is_ignored_and_noted() throws SocketException {
      var here = ownAddress();
      try (var reachable = new GatedServer(here, verifier())) {
        assertRawError(reachable.rawMe(LOGIN + ": " + ADMIN), 401, "UNAUTHENTICATED");
        assertThat(events.told())
            .containsExactly(
                "WARN Tailscale-User-Login from "
                    + here.getHostAddress()
                    + " is ignored: it is no proxy");
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "X-Forwarded-For: 127.0.0.1",
          "X-Real-IP: 127.0.0.1",
          "Forwarded: for=127.0.0.1",
          "Tailscale-Headers-Info: https://tailscale.com/s/serve-headers",
        })
    void is_ignored_whatever_it_says_of_where_it_comes_from(String line) throws SocketException {
      try (var reachable = new GatedServer(ownAddress(), verifier())) {
        assertRawError(reachable.rawMe(LOGIN + ": " + ADMIN, line), 401, "UNAUTHENTICATED");
      }
    }

    @Test
    void leaves_it_to_the_next_mechanism() throws SocketException {
      try (var both = new GatedServer(ownAddress(), verifier(), GatedServer.NEXT_MECHANISM)) {
        assertThat(both.rawMe(LOGIN + ": " + ADMIN)).contains("\"mechanism\":\"local\"");
      }
    }

    @Test
    void is_refused_when_it_is_given_twice() throws SocketException {
      var line = LOGIN + ": " + ADMIN;
      try (var reachable = new GatedServer(ownAddress(), verifier())) {
        assertRawError(reachable.rawMe(line, line), 400, "BAD_REQUEST");
      }
    }

    @Test
    void is_believed_of_a_proxy_that_was_configured() throws SocketException {
      var here = ownAddress();
      try (var reachable = new GatedServer(here, verifier(here))) {
        assertThat(reachable.rawMe(LOGIN + ": " + ADMIN, "X-Forwarded-For: 100.64.0.9"))
            .startsWith("HTTP/1.1 200")
            .contains("\"mechanism\":\"tailscale\"");
        assertRawError(
            reachable.rawMe(LOGIN + ": " + ADMIN, "X-Forwarded-For: 203.0.113.7"),
            401,
            "UNAUTHENTICATED");
      }
    }

    /** An address by which this machine is reached over its network, if it has any. */
    private static InetAddress ownAddress() throws SocketException {
      var own =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> address instanceof Inet4Address)
              .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
              .findFirst();
      assumeTrue(own.isPresent(), "this machine has a network");
      return own.get();
    }
  }

  @Nested
  class By_where_it_comes_from {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "127.0.0.1",
          "127.8.9.10",
          "::1",
          "[::1]",
          "::ffff:127.0.0.1",
          "172.18.0.2",
          "fd00::2",
        })
    void is_believed_from_this_machine_and_the_proxies(String peer) throws Exception {
      assertThat(from(peer)).isPresent();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
        strings = {
          "192.168.1.20", "10.0.0.7", "100.64.0.9", "203.0.113.7", "172.18.0.3", "fd00::3",
          "fe80::1%eth0", "fd7a:115c:a1e0::9", "0.0.0.0", "::", "::127.0.0.1", "localhost",
        })
    void is_ignored_from_anywhere_else_also_inside_the_tailnet(@Nullable String peer)
        throws Exception {
      assertThat(from(peer)).isEmpty();
    }

    private static Optional<?> from(@Nullable String peer) throws Exception {
      var proxies =
          new InetAddress[] {InetAddress.getByName("172.18.0.2"), InetAddress.getByName("fd00::2")};
      return verifier(proxies).verify(requestFrom(peer));
    }

    private static Context requestFrom(@Nullable String peer) {
      var request =
          answering(
              HttpServletRequest.class,
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getHeaders" ->
                        Collections.enumeration(
                            LOGIN.equals(arguments[0]) ? List.of(ADMIN) : List.of());
                    default -> null;
                  });
      return answering(
          Context.class,
          (proxy, method, arguments) -> method.getName().equals("req") ? request : null);
    }

    private static <T> T answering(Class<T> type, InvocationHandler answers) {
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
  }
}
