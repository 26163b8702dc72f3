package io.cadencia.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.access.TestUserVerifier;
import io.cadencia.adapter.http.contract.RawAnswer;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.adapter.http.json.JsonFormat;
import io.cadencia.adapter.http.stream.StreamSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * The real server on a free port, and two ways to talk to it: properly, and by raw bytes. Every
 * answer is held to the contract.
 */
public final class RunningApi implements AutoCloseable {

  public static final String FRESH_ID = "01FRESH";

  /** Who asks unless a test says otherwise. */
  public static final String ENGINEER = "ingeniera@planta.example:engineer";

  private final WatchedClient client = new WatchedClient();
  private final HttpApi api;

  /** What is stored seems to change all the time, so that no answer is given twice. */
  public RunningApi(UseCases useCases, Path frames, FailureTranslation failures) {
    this(usual(frames), useCases, failures);
  }

  public RunningApi(
      UseCases useCases, Path frames, FailureTranslation failures, AccessSettings access) {
    this(usual(frames).withAccess(access), useCases, failures);
  }

  public RunningApi(
      UseCases useCases, Path frames, FailureTranslation failures, LongSupplier dataVersion) {
    this(usual(frames), useCases, failures, dataVersion);
  }

  public RunningApi(HttpSettings settings, UseCases useCases, FailureTranslation failures) {
    this(settings, useCases, failures, new AtomicLong()::incrementAndGet);
  }

  private RunningApi(
      HttpSettings settings,
      UseCases useCases,
      FailureTranslation failures,
      LongSupplier dataVersion) {
    api =
        new HttpApi(
            settings,
            useCases,
            Clock.fixed(TestPlant.NOON, ZoneOffset.UTC),
            dataVersion,
            () -> FRESH_ID,
            failures);
    api.start();
  }

  /** Any free port, callers by the test header, and no limit to how fast a test asks. */
  public static HttpSettings usual(Path frames) {
    return HttpSettings.of(0, frames, ZoneId.of("America/Bogota"))
        .withAccess(AccessSettings.DEV)
        .withLimits(LimitSettings.NONE);
  }

  public static RunningApi with(UnaryOperator<HttpSettings> change) {
    return over(new TestPlant(), change);
  }

  public static RunningApi over(TestPlant plant, UnaryOperator<HttpSettings> change) {
    return new RunningApi(
        change.apply(usual(Path.of("no-frames"))), plant.useCases(), FailureTranslation.none());
  }

  public static RunningApi over(TestPlant plant) {
    return new RunningApi(plant.useCases(), Path.of("no-frames"), FailureTranslation.none());
  }

  public static RunningApi over(TestPlant plant, AccessSettings access) {
    return new RunningApi(
        plant.useCases(), Path.of("no-frames"), FailureTranslation.none(), access);
  }

  public static RunningApi over(TestPlant plant, StreamSettings streams) {
    var settings = usual(Path.of("no-frames")).withStreams(streams);
    return new RunningApi(settings, plant.useCases(), FailureTranslation.none());
  }

  /** Every route that is registered, such as {@code GET /api/v1/health}. */
  public List<String> routes() {
    return api.routes();
  }

  public int port() {
    return api.port();
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(path, request -> withHeaders(request, headers));
  }

  private static void withHeaders(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
  }

  public HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> how) {
    return sendAs(ENGINEER, path, how);
  }

  /** Asks as somebody else, given as EMAIL:ROLE. */
  public HttpResponse<String> getAs(String user, String path) {
    return sendAs(user, path, request -> {});
  }

  public HttpResponse<String> sendAs(String user, String path, Consumer<HttpRequest.Builder> how) {
    return exchange(path, how.andThen(request -> request.header(TestUserVerifier.HEADER, user)));
  }

  /** Asks without saying who. */
  public HttpResponse<String> exchange(String path, Consumer<HttpRequest.Builder> how) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    how.accept(request);
    return client.send(request.build());
  }

  public JsonNode json(String path) {
    var response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return tree(response.body());
  }

  public static JsonNode tree(String json) {
    try {
      return JsonFormat.mapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  /** Sends the bytes as they are and returns whatever comes back until the server hangs up. */
  public String raw(byte[] request) {
    var answer = rawAnswer(request);
    if (!answer.isEmpty()) {
      client.check(RawAnswer.read(new String(request, StandardCharsets.ISO_8859_1), answer));
    }
    return answer;
  }

  /** As {@link #raw(byte[])}, for targets that the contract cannot place. */
  public String rawAnswer(byte[] request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String raw(String request) {
    return raw(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A GET of exactly this target, which no client library has tidied. */
  public String rawGet(String target) {
    return raw(
        head(
            "GET " + target + " HTTP/1.1",
            "Host: localhost",
            "Connection: close",
            TestUserVerifier.HEADER + ": " + ENGINEER));
  }

  /** The lines of a request's head as they go over the wire. */
  public static String head(String... lines) {
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  @Override
  public void close() {
    api.close();
  }
}
