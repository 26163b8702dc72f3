package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sessions that end with the process, or when nobody used them for a while. Tokens are kept as
 * their hashes, so that looking one up tells nothing by the time it takes.
 */
public final class InMemorySessions implements Sessions {

  /** So long a session lives that nobody uses: a shift and its breaks. */
  public static final Duration IDLE = Duration.ofHours(12);

  /** So many live at the same time; the one that was idle for longest makes room. */
  static final int MOST = 1000;

  private final Clock clock;
  private final Supplier<String> secrets;

  /** Least recently used first. */
  private final Map<String, Used> sessions = new LinkedHashMap<>(16, 0.75f, true);

  private record Used(Session session, Instant at) {}

  /**
   * @param clock the wall's: a browser does not grow old faster than its user
   * @param secrets gives a fresh secret at each call, such as {@link SecretSupplier}
   */
  public InMemorySessions(Clock clock, Supplier<String> secrets) {
    this.clock = clock;
    this.secrets = secrets;
  }

  @Override
  public synchronized String begin(Identity identity) {
    sessions.values().removeIf(this::isOver);
    if (sessions.size() >= MOST) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    var token = secrets.get();
    sessions.put(hash(token), new Used(new Session(identity, secrets.get()), clock.instant()));
    return token;
  }

  @Override
  public synchronized Optional<Session> find(String token) {
    var key = hash(token);
    var used = sessions.get(key);
    if (used == null) {
      return Optional.empty();
    }
    if (isOver(used)) {
      sessions.remove(key);
      return Optional.empty();
    }
    sessions.put(key, new Used(used.session(), clock.instant()));
    return Optional.of(used.session());
  }

  @Override
  public synchronized void end(String token) {
    sessions.remove(hash(token));
  }

  private boolean isOver(Used used) {
    return !clock.instant().isBefore(used.at().plus(IDLE));
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
