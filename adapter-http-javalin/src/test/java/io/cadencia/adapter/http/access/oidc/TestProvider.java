package io.cadencia.adapter.http.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An identity provider on a free port, which does as it should, or as a test wants it. */
final class TestProvider implements AutoCloseable {

  static final String CLIENT = "cadencia";
  static final String SECRET = "a-secret-of-the-plant-with-enough-characters";
  static final String EMAIL = "Ana@planta.example";

  static final RSAKey FIRST = newKey("first");
  static final RSAKey SECOND = newKey("second");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Map<String, Map<String, List<String>>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger codes = new AtomicInteger();
  final AtomicInteger looks = new AtomicInteger();
  final List<String> strays = new CopyOnWriteArrayList<>();
  final List<String> given = new CopyOnWriteArrayList<>();
  volatile RSAKey key = FIRST;
  volatile UnaryOperator<JWTClaimsSet.Builder> claims = usual -> usual;
  volatile Function<JWTClaimsSet, String> signing = this::signed;
  volatile UnaryOperator<String> metadata = usual -> usual;
  volatile HttpHandler token = this::change;
  volatile HttpHandler discovery = exchange -> answer(exchange, 200, metadata.apply(document()));

  TestProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::discover);
    server.createContext("/keys", exchange -> answer(exchange, 200, keySet()));
    server.createContext("/token", exchange -> token.handle(exchange));
    server.createContext("/elsewhere", this::stray);
    server.setExecutor(threads);
    server.start();
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void discover(HttpExchange exchange) throws IOException {
    looks.incrementAndGet();
    discovery.handle(exchange);
  }

  private void stray(HttpExchange exchange) throws IOException {
    strays.add(exchange.getRequestURI().toString());
    answer(exchange, 200, document());
  }

  static void answer(HttpExchange exchange, int status, String json) throws IOException {
    answer(exchange, status, "application/json", json);
  }

  static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  OidcSettings settings() {
    return new OidcSettings(
        issuer(),
        CLIENT,
        "Entrar",
        OidcSettings.SCOPES,
        IssuerSettings.ROLE_CLAIM,
        IssuerSettings.EMAIL_CLAIM,
        URI.create("https://caja.planta.example"));
  }

  String document() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","subject_types_supported":["public"],
         "response_types_supported":["code"],
         "id_token_signing_alg_values_supported":["RS256"]}
        """
        .formatted(issuer());
  }

  private String keySet() {
    return new JWKSet(List.of(key)).toString(true);
  }

  /**
   * Somebody signs in there.
   *
   * @param location where the browser was led to
   * @return the query with which they are led back
   */
  String authorize(String location) {
    var parameters = URLUtils.parseParameters(URI.create(location).getRawQuery());
    var code = "code-" + codes.incrementAndGet() + "-of-this-provider";
    asked.put(code, parameters);
    return "state=" + only(parameters, "state") + "&code=" + code;
  }

  static String only(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of("")).get(0);
  }

  private void change(HttpExchange exchange) throws IOException {
    var form =
        URLUtils.parseParameters(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var begun = asked.remove(only(form, "code"));
    var shown = "Basic " + base64(CLIENT + ":" + SECRET);
    boolean isGood =
        begun != null
            && shown.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && only(form, "redirect_uri").equals(only(begun, "redirect_uri"))
            && challenge(only(form, "code_verifier")).equals(only(begun, "code_challenge"));
    if (!isGood || begun == null) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(exchange, 200, tokens(only(begun, "nonce")));
  }

  String tokens(String nonce) {
    var idToken = signing.apply(claims.apply(usual(nonce)).build());
    given.add(idToken);
    return """
        {"access_token":"an-access-token","token_type":"Bearer","expires_in":300,"id_token":"%s"}
        """
        .formatted(idToken);
  }

  private JWTClaimsSet.Builder usual(String nonce) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer().toString())
        .audience(CLIENT)
        .subject("17")
        .issueTime(Date.from(TestPlant.NOON))
        .expirationTime(Date.from(TestPlant.NOON.plusSeconds(300)))
        .claim("nonce", nonce)
        .claim("email", EMAIL);
  }

  private String signed(JWTClaimsSet what) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var jwt = new SignedJWT(header, what);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
