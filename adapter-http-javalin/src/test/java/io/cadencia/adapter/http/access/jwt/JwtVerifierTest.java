package io.cadencia.adapter.http.access.jwt;

import static io.cadencia.adapter.http.access.jwt.IdentityProvider.FIRST;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.NOON;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.SECOND;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.claims;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.header;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import io.cadencia.adapter.http.TestPeople;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Rights;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-22 a bearer token")
class JwtVerifierTest {

  private static IdentityProvider provider;

  @BeforeAll
  static void start() {
    provider = new IdentityProvider();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  private static JwtVerifier verifier(IssuerSettings... issuers) {
    return verifierAt(NOON, issuers);
  }

  private static JwtVerifier verifierAt(Instant now, IssuerSettings... issuers) {
    return new JwtVerifier(
        List.of(issuers), Clock.fixed(now, ZoneOffset.UTC), () -> 0L, new TestPeople()::recognise);
  }

  @Test
  @DisplayName("A-27 B-40 a stream of somebody whose role changed ends")
  void a_stream_of_somebody_whose_role_changed_ends() {
    var people = new TestPeople();
    var verifier =
        new JwtVerifier(
            List.of(provider.settings()),
            Clock.fixed(NOON, ZoneOffset.UTC),
            () -> 0L,
            people::recognise);
    var asking = Asking.withToken(verifier, token(claims().claim(IssuerSettings.ROLE_CLAIM, null)));
    var who = asking.tells().orElseThrow().actor();
    assertThat(asking.stands()).isTrue();

    people.roles.put(who, Role.ENGINEER);

    assertThat(asking.stands()).isFalse();
  }

  private static JwtVerifier verifier() {
    return verifier(provider.settings());
  }

  private static Identity identity(String token) {
    return Asking.withToken(verifier(), token).tells().orElseThrow();
  }

  @Test
  void tells_who_asks() {
    assertThat(identity(token()))
        .isEqualTo(new Identity(new ActorId("ana@planta.example"), Role.ENGINEER, Mechanism.JWT));
  }

  @Test
  void is_believed_for_one_of_several_audiences() {
    var several = claims().audience(List.of("another", IdentityProvider.AUDIENCE));

    assertThat(identity(token(several)).rights()).isEqualTo(Role.ENGINEER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt"})
  void is_believed_by_any_name_of_its_type(String type) {
    assertThat(identity(token(header(FIRST).type(new JOSEObjectType(type)))).rights())
        .isEqualTo(Role.ENGINEER);
  }

  @Test
  void needs_no_beginning() {
    assertThat(identity(token(claims().notBeforeTime(null))).rights()).isEqualTo(Role.ENGINEER);
  }

  @Test
  void is_believed_up_to_the_largest_size() {
    var bearable = token(claims().claim("padding", "x".repeat(5_500)));

    assertThat(bearable).hasSizeBetween(7_500, 8_192);
    assertThat(identity(bearable).rights()).isEqualTo(Role.ENGINEER);
  }

  @Nested
  class In_its_time {

    private static void isBelieved(Instant now) {
      assertThat(Asking.withToken(verifierAt(now, provider.settings()), token()).tells())
          .isPresent();
    }

    private static void isRefused(Instant now) {
      Asking.withToken(verifierAt(now, provider.settings()), token())
          .isRefused(Fault.TOKEN_REFUSED);
    }

    @Test
    @DisplayName("B-40 a stream opened with it ends with it")
    void ends_what_was_opened_with_it() {
      var now = new AtomicReference<>(NOON);
      var clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
      var verifier =
          new JwtVerifier(
              List.of(provider.settings()), clock, () -> 0L, new TestPeople()::recognise);
      var asking = Asking.withToken(verifier, token());
      assertThat(asking.tells()).isPresent();

      now.set(NOON.plusSeconds(659));
      assertThat(asking.stands()).isTrue();
      now.set(NOON.plusSeconds(660));

      assertThat(asking.stands()).isFalse();
    }

    @Test
    void is_believed_a_minute_before_and_a_minute_after() {
      isBelieved(NOON.minusSeconds(60));
      isBelieved(NOON.plusSeconds(659));
    }

    @Test
    void is_refused_when_it_has_grown_old_in_use() {
      var now = new AtomicReference<>(NOON);
      InstantSource time = now::get;
      var verifier =
          new JwtVerifier(
              List.of(provider.settings()),
              time.withZone(ZoneOffset.UTC),
              () -> 0L,
              new TestPeople()::recognise);
      assertThat(Asking.withToken(verifier, token()).tells()).isPresent();
      now.set(NOON.plusSeconds(660));

      Asking.withToken(verifier, token()).isRefused(Fault.TOKEN_REFUSED);
    }

    @Test
    void is_refused_earlier_and_later() {
      isRefused(NOON.minusMillis(60_001));
      isRefused(NOON.plusSeconds(660));
    }
  }

  @Nested
  @DisplayName("A-23 the claim of the role")
  class The_claim_of_the_role {

    private static Rights role(Object value) {
      return identity(token(claims().claim(IssuerSettings.ROLE_CLAIM, value))).rights();
    }

    @ParameterizedTest
    @EnumSource
    void names_a_role(Role role) {
      assertThat(role(role.word())).isEqualTo(role);
    }

    static Stream<Object> whatNamesNoRole() {
      return Stream.of(
          "root",
          "",
          "Admin",
          "admin ",
          "admin,engineer",
          List.of("admin"),
          List.of("admin", "engineer"),
          List.of(),
          java.util.Map.of("admin", true),
          1,
          true);
    }

    @ParameterizedTest
    @MethodSource("whatNamesNoRole")
    void makes_a_viewer_of_whoever_has_another(Object value) {
      assertThat(role(value)).isEqualTo(Role.VIEWER);
    }

    @Test
    void makes_a_viewer_of_whoever_has_none() {
      assertThat(identity(token(claims().claim(IssuerSettings.ROLE_CLAIM, null))).rights())
          .isEqualTo(Role.VIEWER);
    }

    @Test
    void may_have_another_name() {
      var usual = provider.settings();
      var settings =
          new IssuerSettings(usual.issuer(), usual.keySet(), usual.audience(), "rol", "correo");
      var token = token(claims().claim("rol", "admin").claim("correo", "jefa@planta.example"));

      assertThat(Asking.withToken(verifier(settings), token).tells())
          .hasValue(new Identity(new ActorId("jefa@planta.example"), Role.ADMIN, Mechanism.JWT));
    }
  }

  @Nested
  class Without_a_name {

    static Stream<Object> whatIsNoAddress() {
      return Stream.of(
          "",
          " ",
          "ana",
          "@planta.example",
          "ana@",
          "ana@@planta.example",
          "ana @planta.example",
          "ana@planta.example\n",
          "ana\r\nX-Role: admin@planta.example",
          "ana@planta.example,jefa@planta.example",
          "ana@planta.example:admin",
          "\u202eana@planta.example",
          "\u0430na@planta.example",
          "tomi\u212a@planta.example",
          "a".repeat(250) + "@planta.example",
          List.of("ana@planta.example"),
          17,
          true);
    }

    @ParameterizedTest
    @MethodSource("whatIsNoAddress")
    void is_refused(Object email) {
      Asking.withToken(verifier(), token(claims().claim("email", email)))
          .isRefused(Fault.TOKEN_REFUSED);
    }

    @Test
    void is_the_subject_of_the_issuer_when_the_claim_is_missing() {
      assertThat(identity(token(claims().claim("email", null))).actor().value())
          .matches("sub:[0-9a-f]{16}:auth0=7C17");
    }

    @Test
    void is_refused_when_the_subject_is_missing_too() {
      Asking.withToken(verifier(), token(claims().claim("email", null).subject(null)))
          .isRefused(Fault.TOKEN_REFUSED);
    }

    static Stream<Object> whatIsNotVerified() {
      return Stream.of(false, "false", "", 0, List.of(true));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotVerified")
    void is_refused_when_nobody_verified_the_address(Object verified) {
      Asking.withToken(verifier(), token(claims().claim("email_verified", verified)))
          .isRefused(Fault.TOKEN_REFUSED);
    }

    @Test
    void is_believed_when_somebody_verified_it() {
      assertThat(identity(token(claims().claim("email_verified", true))).rights())
          .isEqualTo(Role.ENGINEER);
    }
  }

  @Nested
  class In_its_header {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "  Bearer    "})
    void is_found_behind_the_scheme(String before) {
      assertThat(Asking.with(verifier(), before + token()).tells()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "Basic YW5hOnNlY3JldG8=",
          "Digest username=ana",
          "Bearerx",
          "BearerToken abc",
          "DPoP abc",
          "Token abc",
        })
    void is_not_looked_for_behind_another_scheme(String value) {
      assertThat(Asking.with(verifier(), value).tells()).isEmpty();
    }

    @Test
    void is_not_missed() {
      assertThat(Asking.with(verifier()).tells()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer abc", "Bearer a.b.c", "Bearer a b"})
    void is_refused_when_it_is_none(String value) {
      Asking.with(verifier(), value)
          .isRefused(Fault.TOKEN_REFUSED)
          .answering("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @Test
    void is_refused_when_two_stand_in_one_header() {
      Asking.with(verifier(), "Bearer " + token() + ", Bearer " + token())
          .isRefused(Fault.TOKEN_REFUSED);
    }

    @Test
    void is_refused_when_the_header_is_given_twice() {
      var good = "Bearer " + token();

      Asking.with(verifier(), good, good).isRefused(Fault.IDENTITY_GIVEN_TWICE);
      Asking.with(verifier(), good, "Basic YW5hOnNlY3JldG8=").isRefused(Fault.IDENTITY_GIVEN_TWICE);
    }
  }

  @Nested
  class Of_several_issuers {

    private static final String OTHER = "https://other.example/";

    private static JwtVerifier of(IdentityProvider other) {
      return verifier(
          provider.settings(), IssuerSettings.of(OTHER, other.address(), "other-audience"));
    }

    private static JWTClaimsSet.Builder otherClaims() {
      return claims().issuer(OTHER).audience("other-audience");
    }

    @Test
    void is_checked_by_the_keys_and_the_audience_of_its_own() {
      try (var other = new IdentityProvider()) {
        other.publish(SECOND);
        var verifier = of(other);

        assertThat(Asking.withToken(verifier, token()).tells()).isPresent();
        assertThat(Asking.withToken(verifier, token(SECOND, otherClaims())).tells()).isPresent();
        Asking.withToken(verifier, token(SECOND, claims())).isRefused(Fault.TOKEN_REFUSED);
        Asking.withToken(verifier, token(FIRST, otherClaims())).isRefused(Fault.TOKEN_REFUSED);
        Asking.withToken(verifier, token(SECOND, otherClaims().audience(IdentityProvider.AUDIENCE)))
            .isRefused(Fault.TOKEN_REFUSED);
      }
    }

    @Test
    void does_not_suffer_when_another_one_is_down() {
      try (var other = new IdentityProvider()) {
        other.breakDown();
        var verifier = of(other);

        Asking.withToken(verifier, token(SECOND, otherClaims()))
            .isRefused(Fault.IDENTITY_PROVIDER_UNREACHABLE);
        assertThat(Asking.withToken(verifier, token()).tells()).isPresent();
      }
    }

    @Test
    void names_each_once_and_at_least_one() {
      var settings = provider.settings();

      assertThatIllegalArgumentException().isThrownBy(() -> verifier(settings, settings));
      assertThatIllegalArgumentException().isThrownBy(JwtVerifierTest::noIssuers);
    }
  }

  private static JwtVerifier noIssuers() {
    return verifier(new IssuerSettings[0]);
  }
}
