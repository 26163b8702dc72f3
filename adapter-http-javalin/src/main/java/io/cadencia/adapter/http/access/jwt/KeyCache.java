package io.cadencia.adapter.http.access.jwt;

import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one issuer as they were last seen, for as long as it takes. They are fetched when
 * first needed, when a token names a key that is not among them, and now and then besides, so that
 * a key that was withdrawn ends. Who asks for a known key never waits.
 */
final class KeyCache {

  private static final Logger LOG = LoggerFactory.getLogger(KeyCache.class);

  /** Between two tries to see the first keys. */
  static final Duration UNTIL_THE_FIRST = Duration.ofSeconds(5);

  /** Between two fetches for the sake of unknown keys, which anybody can name. */
  static final Duration FOR_UNKNOWN = Duration.ofSeconds(30);

  /** From one fetch to the next where nobody names an unknown key. */
  static final Duration ROUTINE = Duration.ofMinutes(5);

  /** So many requests wait for one fetch; others are answered at once. */
  static final int MOST_WAITING = 16;

  private final IssuerSettings settings;
  private final KeySetClient client;
  private final Pace untilTheFirst;
  private final Pace forUnknown;
  private final Pace routine;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private CompletableFuture<Void> fetch = CompletableFuture.completedFuture(null);
  private volatile @Nullable KeySet keys;

  /**
   * @param nanos a clock that never jumps, in nanoseconds
   */
  KeyCache(IssuerSettings settings, KeySetClient client, LongSupplier nanos) {
    this.settings = settings;
    this.client = client;
    this.untilTheFirst = new Pace(UNTIL_THE_FIRST, nanos);
    this.forUnknown = new Pace(FOR_UNKNOWN, nanos);
    this.routine = new Pace(ROUTINE, nanos);
  }

  /**
   * The key of the id; empty if the issuer has none, or it cannot be asked just now.
   *
   * @throws NoKeysException if it could never be asked
   */
  Optional<RSAPublicKey> find(String keyId) throws NoKeysException {
    var held = keys;
    var known = held == null ? Optional.<RSAPublicKey>empty() : held.find(keyId);
    if (known.isPresent()) {
      beginRoutine();
      return known;
    }
    await(beginFor(held));
    var fetched = keys;
    if (fetched == null) {
      throw new NoKeysException(UNTIL_THE_FIRST);
    }
    return fetched.find(keyId);
  }

  private synchronized void beginRoutine() {
    if (fetch.isDone() && routine.take()) {
      begin();
    }
  }

  /** The fetch to wait for: one under way, a new one, or one that is long over. */
  private synchronized CompletableFuture<Void> beginFor(@Nullable KeySet held) {
    if (fetch.isDone() && keys == held && (held == null ? untilTheFirst : forUnknown).take()) {
      begin();
    }
    return fetch;
  }

  private void begin() {
    routine.restart();
    fetch = client.fetch(settings.keySet()).handle(this::keep);
  }

  /** A fetch ends by itself within the client's time. */
  private void await(CompletableFuture<Void> running) {
    if (!running.isDone() && waiting.tryAcquire()) {
      try {
        running.join();
      } finally {
        waiting.release();
      }
    }
  }

  private @Nullable Void keep(@Nullable KeySet fetched, @Nullable Throwable failure) {
    if (fetched != null) {
      keys = fetched;
      LOG.debug("the keys of {} are {}", settings.issuer(), fetched.ids());
    } else {
      LOG.warn("the keys of {} could not be fetched: {}", settings.issuer(), cause(failure));
    }
    return null;
  }

  /** In one line, without the trace: it comes again for as long as the outage lasts. */
  private static String cause(@Nullable Throwable failure) {
    var cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    return String.valueOf(cause);
  }
}
