package io.cadencia.adapter.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.TestAccess;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.access.RateLimits;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.access.TestUserVerifier;
import io.cadencia.application.port.out.StorageException;
import io.javalin.Javalin;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** The gate, the kept answers and one handler behind them, with clocks that tests move. */
final class CachedServer implements AutoCloseable {

  static final String ENGINEER = "ingeniera@planta.example:engineer";
  static final String EXECUTIVE = "gerente@planta.example:executive";

  /** A version at which the storage does not answer. */
  static final long SILENT = -1;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final AtomicLong version = new AtomicLong(1);
  final AtomicLong nanos = new AtomicLong();
  final AtomicLong millis = new AtomicLong();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Javalin javalin;
  private final String path;

  CachedServer(Endpoint endpoint, Handler handler) {
    this.path = endpoint.path().replaceAll("\\{\\w+}", "7");
    var moments = new Moments(this::version, new MovedClock(millis), nanos::get);
    var gate =
        new Gate(
            List.of(new TestUserVerifier()),
            AccessSettings.DEV,
            new RateLimits(LimitSettings.NONE, System::nanoTime),
            new TestAccess());
    this.javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              new Routing(config.routes, gate, new KeptAnswers(moments, 1 << 20))
                  .on(endpoint, handler);
            });
    javalin.start("127.0.0.1", 0);
  }

  private long version() {
    if (version.get() == SILENT) {
      throw new StorageException("on purpose");
    }
    return version.get();
  }

  /** Both clocks go on. */
  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
    millis.addAndGet(time.toMillis());
  }

  HttpResponse<String> get(String... headers) {
    return getAs(ENGINEER, headers);
  }

  HttpResponse<String> getAs(String user, String... headers) {
    return send("", "X-Test-User", user, headers);
  }

  HttpResponse<String> getWith(String query) {
    return send(query, "X-Test-User", ENGINEER);
  }

  HttpResponse<String> getUnknown() {
    return send("", "X-Nobody", "nobody");
  }

  /** Returns once so many requests wait for another one that makes their answer. */
  void awaitWaiting(int requests) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (waiting() < requests) {
      assertThat(System.nanoTime()).as("waiting for %d requests", requests).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static long waiting() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack -> isIn(stack, ReentrantLock.class, "lock") && isIn(stack, Slot.class, "answer"))
        .count();
  }

  private static boolean isIn(StackTraceElement[] stack, Class<?> type, String method) {
    return Arrays.stream(stack)
        .anyMatch(
            frame ->
                frame.getClassName().equals(type.getName())
                    && frame.getMethodName().equals(method));
  }

  /** Bytes come as the characters of their numbers, whatever they mean. */
  private HttpResponse<String> send(String query, String name, String value, String... headers) {
    var address = URI.create("http://127.0.0.1:" + javalin.port() + path + query);
    var request = HttpRequest.newBuilder(address).header(name, value);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static final class MovedClock extends Clock {

    private final AtomicLong millis;

    MovedClock(AtomicLong millis) {
      this.millis = millis;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis.get());
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
