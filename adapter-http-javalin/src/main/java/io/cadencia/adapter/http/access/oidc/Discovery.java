package io.cadencia.adapter.http.access.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import io.cadencia.adapter.http.access.jwt.Pace;
import io.cadencia.adapter.http.access.jwt.ProviderClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the provider says of itself, as it was last seen, for as long as it takes. It is asked when
 * somebody first signs in, so that a provider that is away keeps no server from starting, and now
 * and then besides.
 */
final class Discovery {

  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

  /** Between two tries to see it first. */
  static final Duration UNTIL_THE_FIRST = Duration.ofSeconds(5);

  /** From one look to the next. */
  static final Duration ROUTINE = Duration.ofHours(1);

  /** So many requests wait for one look; others are answered at once. */
  static final int MOST_WAITING = 16;

  private static final int OK = 200;

  private final URI issuer;
  private final ProviderClient client;
  private final Pace untilTheFirst;
  private final Pace routine;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private CompletableFuture<Void> look = CompletableFuture.completedFuture(null);
  private volatile @Nullable Provider provider;

  /**
   * @param nanos a clock that never jumps, in nanoseconds
   */
  Discovery(URI issuer, ProviderClient client, LongSupplier nanos) {
    this.issuer = issuer;
    this.client = client;
    this.untilTheFirst = new Pace(UNTIL_THE_FIRST, nanos);
    this.routine = new Pace(ROUTINE, nanos);
  }

  /**
   * @throws NoProviderException if it was never seen
   */
  Provider find() throws NoProviderException {
    var held = provider;
    var running = begun(held == null ? untilTheFirst : routine);
    if (held != null) {
      return held;
    }
    await(running);
    var seen = provider;
    if (seen == null) {
      throw new NoProviderException("its metadata were never seen", UNTIL_THE_FIRST);
    }
    return seen;
  }

  private synchronized CompletableFuture<Void> begun(Pace pace) {
    if (look.isDone() && pace.take()) {
      routine.restart();
      var request =
          HttpRequest.newBuilder(Provider.metadataOf(issuer))
              .header("Accept", "application/json")
              .build();
      look = client.send(request, status -> status == OK, this::read).handle(this::keep);
    }
    return look;
  }

  /** A look ends by itself within the client's time. */
  private void await(CompletableFuture<Void> running) {
    if (!running.isDone() && waiting.tryAcquire()) {
      try {
        running.join();
      } finally {
        waiting.release();
      }
    }
  }

  private Provider read(HttpResponse<byte[]> answer) {
    try {
      return Provider.parse(new String(answer.body(), StandardCharsets.UTF_8), issuer);
    } catch (ParseException e) {
      throw new CompletionException(e);
    }
  }

  private @Nullable Void keep(@Nullable Provider seen, @Nullable Throwable failure) {
    if (seen != null) {
      provider = seen;
      LOG.debug("the metadata of {} were read", issuer);
    } else {
      LOG.warn("the metadata of {} could not be read: {}", issuer, cause(failure));
    }
    return null;
  }

  /** In one line, without the trace: it comes again for as long as the outage lasts. */
  private static String cause(@Nullable Throwable failure) {
    var cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    return String.valueOf(cause);
  }
}
