package io.cadencia.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import io.cadencia.adapter.http.access.jwt.JwtVerifier;
import io.cadencia.domain.access.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** An identity provider on this machine, and more tokens of it than the server remembers. */
final class SignedTokens implements AutoCloseable {

  private static final int TOKENS = 3000;
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final String NAME = "https://planta.example/";

  private final HttpServer server;
  private final RSAKey key;
  private final List<AskedBy> requests = new ArrayList<>();
  private int next;

  SignedTokens() throws IOException {
    try {
      key = new RSAKeyGenerator(2048).keyID("first").generate();
      for (int i = 0; i < TOKENS; i++) {
        requests.add(AskedBy.headers("Authorization", "Bearer " + token(i)));
      }
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var keySet = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.sendResponseHeaders(200, keySet.length);
          exchange.getResponseBody().write(keySet);
          exchange.close();
        });
    server.start();
  }

  private String token(int number) throws JOSEException {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience(NAME)
            .expirationTime(Date.from(NOON.plusSeconds(600)))
            .claim("email", "persona" + number + "@planta.example")
            .claim(IssuerSettings.ROLE_CLAIM, Role.ENGINEER.word())
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var jwt = new SignedJWT(header, claims);
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  Verifier verifier() {
    var keys = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    var settings =
        new IssuerSettings(NAME, keys, NAME, IssuerSettings.ROLE_CLAIM, IssuerSettings.EMAIL_CLAIM);
    return new JwtVerifier(
        List.of(settings),
        Clock.fixed(NOON, ZoneOffset.UTC),
        System::nanoTime,
        sighting -> Role.ENGINEER);
  }

  AskedBy first() {
    return requests.get(0);
  }

  /** One that was not asked by for longer than the server remembers. */
  AskedBy next() {
    next = (next + 1) % requests.size();
    return requests.get(next);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
