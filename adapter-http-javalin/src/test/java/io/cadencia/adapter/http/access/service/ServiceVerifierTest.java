package io.cadencia.adapter.http.access.service;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.Mechanisms;
import io.cadencia.application.port.in.operator.CreateOperatorUseCase;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-33 a request that a service signed")
class ServiceVerifierTest {

  private static final Instant NOON = TestPlant.NOON;
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String ME = "/api/v1/me";

  private volatile Instant now = NOON;
  private final Signer exporter = new Signer("exporter", SECRET);
  private final TestPlant plant = new TestPlant();
  private final RunningApi api =
      RunningApi.over(
          plant,
          AccessSettings.STANDARD.withMechanisms(
              Mechanisms.NONE.withService(
                  new ServiceVerifier(
                      List.of(
                          account("exporter", Permission.READ_CYCLES, Permission.MANAGE_OPERATORS),
                          account("other")),
                      clock(),
                      40))));

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  private static ServiceAccount account(String name, Permission... permissions) {
    return new ServiceAccount(
        name,
        name.equals("exporter") ? SECRET : "another secret of this plant ...",
        Set.of(permissions));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> get(String target, String authorization, String... more) {
    return api.exchange(
        target,
        request -> {
          request.header("Authorization", authorization);
          if (more.length > 0) {
            request.headers(more);
          }
        });
  }

  private HttpResponse<String> me(String authorization, String... more) {
    return get(ME, authorization, more);
  }

  private String signed() {
    return exporter.sign("GET", ME, "", now);
  }

  private static void isRefused(HttpResponse<String> answer) {
    assertError(answer, 401, "UNAUTHENTICATED");
    assertThat(answer.body())
        .contains("The signature of the service is not accepted")
        .doesNotContain("exporter", "other");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Cadencia-HMAC");
  }

  @Test
  void tells_the_service_and_never_a_role() {
    assertThat(RunningApi.tree(me(signed()).body()))
        .isEqualTo(
            RunningApi.tree(
                """
                {"email": "service:exporter", "role": null, "mechanism": "service",
                 "permissions": ["read_own_identity", "read_cycles", "manage_operators"],
                 "csrf_token": null}
                """));
  }

  @Test
  void lets_it_do_what_it_was_given_and_leaves_the_body_to_the_route() {
    var body = "{\"code\":\"OP_008\",\"name\":\"Operario Ñandú\"}";

    var answer = post(body, exporter.sign("POST", "/api/v1/operators", body, NOON));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(plant.operators.created)
        .containsExactly(
            new CreateOperatorUseCase.Command(
                "OP_008",
                "Operario Ñandú",
                new Actor(new ActorId("service:exporter"), "service", "service")));
  }

  private HttpResponse<String> post(String body, String authorization) {
    return api.exchange(
        "/api/v1/operators",
        request ->
            request
                .method("POST", BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization));
  }

  @Test
  void is_refused_when_its_body_was_changed() {
    var header =
        exporter.sign("POST", "/api/v1/operators", "{\"code\":\"OP_008\",\"name\":\"A\"}", NOON);

    isRefused(post("{\"code\":\"OP_008\",\"name\":\"B\"}", header));
    isRefused(post("", header));
    assertThat(plant.operators.created).isEmpty();
  }

  @Test
  void is_believed_for_its_method_path_and_query_alone() {
    isRefused(get("/api/v1/cycles", signed()));
    isRefused(get("/api/v1/me?x=1", signed()));
    isRefused(me(exporter.sign("POST", ME, "", NOON)));
    isRefused(me(exporter.sign("HEAD", ME, "", NOON)));
    var target = "/api/v1/cycles?limit=2&status=complete";
    var header = exporter.sign("GET", target, "", NOON);
    isRefused(get("/api/v1/cycles?status=complete&limit=2", header));
    assertThat(get(target, header).statusCode()).isEqualTo(200);
  }

  @Test
  void of_a_head_is_signed_as_one() {
    var answer =
        api.exchange(
            ME,
            request ->
                request
                    .method("HEAD", BodyPublishers.noBody())
                    .header("Authorization", exporter.sign("HEAD", ME, "", NOON)));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void is_believed_once() {
    var header = signed();

    assertThat(me(header).statusCode()).isEqualTo(200);
    isRefused(me(header));
    now = NOON.plusSeconds(60);
    isRefused(me(header));
  }

  @Test
  void has_its_nonce_left_while_the_signature_is_not_good() {
    var nonce = exporter.nonce();
    var forged = new Signer("exporter", "x".repeat(32)).sign("GET", ME, "", NOON, nonce);

    isRefused(me(forged));

    assertThat(me(exporter.sign("GET", ME, "", NOON, nonce)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"-60, 200", "60, 200", "-61, 401", "61, 401", "-86400, 401", "86400, 401"})
  void is_believed_for_a_minute(long seconds, int status) {
    now = NOON.plusSeconds(3600);

    var answer = me(exporter.sign("GET", ME, "", now.plusSeconds(seconds)));

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void of_the_time_before_the_server_began_is_refused_since_it_may_have_been_used_then() {
    isRefused(me(exporter.sign("GET", ME, "", NOON.minusSeconds(1))));
  }

  @Test
  void is_refused_rather_than_another_forgotten_when_there_are_too_many() {
    for (int n = 0; n < 40; n++) {
      assertThat(me(signed()).statusCode()).isEqualTo(200);
    }

    var refused = me(signed());

    assertError(refused, 429, "RATE_LIMITED");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
    var other = new Signer("other", "another secret of this plant ...");
    assertThat(me(other.sign("GET", ME, "", NOON)).statusCode()).isEqualTo(200);
  }

  @Test
  void is_not_believed_with_the_secret_of_another_service() {
    isRefused(me(new Signer("other", SECRET).sign("GET", ME, "", NOON)));
    isRefused(me(new Signer("nobody", SECRET).sign("GET", ME, "", NOON)));
  }

  @Test
  void lends_nothing_from_one_field_to_another() {
    long second = NOON.getEpochSecond();
    var signature =
        exporter.hmac(Signer.text("exporter", second, "nonce-0123456789-AB", "GET", ME, ""));

    isRefused(me(Signer.header("exporter", second, "nonce-0123456789-A", signature)));
    isRefused(me(Signer.header("exporter-a", second, "nonce-0123456789-AB", signature)));
    isRefused(me(Signer.header("exporter", second * 10, "nonce-0123456789-AB", signature)));
    assertThat(me(Signer.header("exporter", second, "nonce-0123456789-AB", signature)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cadencia-HMAC",
        "Cadencia-HMAC ",
        "Cadencia-HMAC service=exporter",
        "Cadencia-HMAC service=Exporter, ts=1767614400, nonce=nonce-0123456789, signature=00",
        "Cadencia-HMAC ts=1767614400, service=exporter, nonce=nonce-0123456789, signature=00",
        "Cadencia-HMAC service=exporter, ts=1767614400, nonce=nonce-0123456789, signature=",
        "Cadencia-HMAC service=exporter, ts=-1, nonce=nonce-0123456789, signature=00",
        "Cadencia-HMAC service=exporter, ts=99999999999999999999, nonce=n, signature=00"
      })
  void is_refused_in_any_other_form(String header) {
    isRefused(me(header));
  }

  @Test
  void is_refused_with_a_field_more_and_in_capital_letters() {
    isRefused(me(signed() + ", service=other"));
    var header = signed();
    int at = header.indexOf("signature=") + "signature=".length();
    isRefused(
        me(
            header.substring(0, at)
                + header.substring(at).toUpperCase(java.util.Locale.ROOT)
                + "A"));
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://127.0.0.1",
    "Origin, https://elsewhere.example",
    "Origin, null",
    "Sec-Fetch-Site, same-origin",
    "Sec-Fetch-Mode, cors",
    "sec-fetch-dest, empty"
  })
  void is_never_taken_from_a_page(String mark, String value) {
    var refused = me(signed(), mark, value);

    assertError(refused, 403, "FORBIDDEN");
    assertThat(refused.body()).contains("not taken from a page");
  }

  @Test
  void is_refused_by_status_400_when_it_is_given_twice() {
    assertError(me(signed(), "Authorization", signed()), 400, "BAD_REQUEST");
    assertError(me(signed(), "Authorization", "Bearer x"), 400, "BAD_REQUEST");
  }

  @ParameterizedTest
  @EnumSource(
      value = Permission.class,
      names = {"MANAGE_ACCESS", "CONFIGURE", "SIGN_OUT"})
  void is_of_no_service_that_may_do_what_is_for_people(Permission permission) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceAccount("exporter", SECRET, Set.of(permission)))
        .withMessageContaining("people alone");
  }

  @Test
  void is_of_a_service_with_a_plain_name_and_a_long_secret_that_is_never_told() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceAccount("Exporter_1", SECRET, Set.of()))
        .withMessageContaining("small letters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceAccount("exporter", "too short", Set.of()))
        .withMessageContaining("32")
        .withMessageNotContaining("too short");
    assertThat(account("exporter").toString()).doesNotContain(SECRET);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceVerifier(List.of(account("a"), account("a")), clock()))
        .withMessageContaining("twice");
  }
}
