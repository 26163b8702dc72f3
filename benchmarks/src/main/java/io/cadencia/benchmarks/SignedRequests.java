package io.cadencia.benchmarks;

import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.access.service.ServiceAccount;
import io.cadencia.adapter.http.access.service.ServiceVerifier;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Permission;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests that a service has signed, as many as one verifier remembers, and then a new one. */
final class SignedRequests {

  private static final int MANY = 15_000;
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private final ServiceAccount account;
  private final List<AskedBy> requests = new ArrayList<>();
  private Verifier verifier;
  private int next;

  SignedRequests(String secret) {
    account = new ServiceAccount("exporter", secret, Set.of(Permission.READ_CYCLES));
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      for (int i = 0; i < MANY; i++) {
        requests.add(AskedBy.headers("Authorization", header(mac, "nonce-%010d".formatted(i))));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    verifier = fresh();
  }

  private static String header(Mac mac, String nonce) throws GeneralSecurityException {
    var body = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest());
    long second = NOON.getEpochSecond();
    var text =
        "CADENCIA-HMAC-SHA256\nexporter\n%d\n%s\nGET\n/api/v1/me\n%s"
            .formatted(second, nonce, body);
    var signature = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    return "Cadencia-HMAC service=exporter, ts=%d, nonce=%s, signature=%s"
        .formatted(second, nonce, signature);
  }

  private Verifier fresh() {
    return new ServiceVerifier(List.of(account), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  Optional<Identity> verifyNext() {
    if (next == MANY) {
      next = 0;
      verifier = fresh();
    }
    return verifier.verify(requests.get(next++).context());
  }
}
