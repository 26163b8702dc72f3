package io.cadencia.adapter.http.access.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Signs tokens, and publishes its keys on a free port, well or badly. */
final class IdentityProvider implements AutoCloseable {

  static final String NAME = "https://plant.example/";
  static final String AUDIENCE = "https://cadencia.plant.example";
  static final String EMAIL = "ana@planta.example";
  static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  static final RSAKey FIRST = newKey("first");
  static final RSAKey SECOND = newKey("second");

  /** Of nobody whom the plant knows. */
  static final RSAKey STRANGE = newKey("first");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final AtomicInteger fetches = new AtomicInteger();
  private final AtomicInteger strays = new AtomicInteger();
  private volatile HttpHandler answer = answering(200, "");

  IdentityProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/keys", this::serve);
    server.createContext("/elsewhere", this::stray);
    server.setExecutor(threads);
    server.start();
    publish(FIRST);
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    answer.handle(exchange);
    exchange.close();
  }

  private void stray(HttpExchange exchange) throws IOException {
    strays.incrementAndGet();
    answering(200, keySet(STRANGE)).handle(exchange);
    exchange.close();
  }

  static HttpHandler answering(int status, String body) {
    return exchange -> {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** With the public halves alone. */
  static String keySet(JWK... keys) {
    return new JWKSet(List.of(keys)).toString(true);
  }

  void publish(JWK... keys) {
    answer(answering(200, keySet(keys)));
  }

  void answer(HttpHandler how) {
    answer = how;
  }

  /** As if the machine were there but the service not. */
  void breakDown() {
    answer(answering(500, "out of order"));
  }

  /** How often keys were asked for. */
  int fetches() {
    return fetches.get();
  }

  /** How often somebody came by an address that was not configured. */
  int strays() {
    return strays.get();
  }

  URI address() {
    return address("/keys");
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  IssuerSettings settings() {
    return IssuerSettings.of(NAME, address(), AUDIENCE);
  }

  /** Of the claims of a good token. */
  static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject("auth0|17")
        .expirationTime(Date.from(NOON.plusSeconds(600)))
        .notBeforeTime(Date.from(NOON))
        .claim("email", EMAIL)
        .claim(IssuerSettings.ROLE_CLAIM, "engineer");
  }

  static JWSHeader.Builder header(RSAKey key) {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
  }

  static String token() {
    return token(FIRST);
  }

  static String token(RSAKey key) {
    return token(key, claims());
  }

  static String token(JWTClaimsSet.Builder claims) {
    return token(FIRST, claims);
  }

  static String token(RSAKey key, JWTClaimsSet.Builder claims) {
    return token(header(key), key, claims.build().toString());
  }

  static String token(JWSHeader.Builder header) {
    return token(header, FIRST, claims().build().toString());
  }

  static String token(JWSHeader.Builder header, RSAKey key, String payload) {
    try {
      var token = new JWSObject(header.build(), new Payload(payload));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
