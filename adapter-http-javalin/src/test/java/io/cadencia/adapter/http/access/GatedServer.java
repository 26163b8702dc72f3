package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestAccess;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.contract.RawAnswer;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.http.edge.Edge;
import io.cadencia.adapter.http.edge.EdgeSettings;
import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.adapter.http.error.Language;
import io.cadencia.adapter.http.json.JsonFormat;
import io.cadencia.adapter.http.route.MeRoutes;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The real server on a free port, with nothing but {@code /me} behind the gate. */
public final class GatedServer implements AutoCloseable {

  /** Knows everybody who gets as far as that. */
  public static final Verifier NEXT_MECHANISM =
      ctx ->
          Optional.of(
              new Identity(new ActorId("sesion@planta.example"), Role.EXECUTIVE, Mechanism.LOCAL));

  private static final String PATH = "/api/v1/me";

  private final WatchedClient client = new WatchedClient();
  private final InetAddress address;
  private final Javalin javalin;

  public GatedServer(Verifier... verifiers) {
    this(InetAddress.getLoopbackAddress(), verifiers);
  }

  /**
   * @param address of this machine, under which it then sees itself as a peer
   */
  public GatedServer(InetAddress address, Verifier... verifiers) {
    this.address = address;
    this.javalin = Javalin.create(config -> configure(config, List.of(verifiers)));
    javalin.start();
  }

  private void configure(JavalinConfig config, List<Verifier> verifiers) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jsonMapper(new JavalinJackson(JsonFormat.mapper(), false));
    new Edge(
            EdgeSettings.STANDARD.withRequestLog(false),
            Language.EN,
            Clock.fixed(TestPlant.NOON, ZoneOffset.UTC),
            () -> RunningApi.FRESH_ID,
            "",
            FailureTranslation.none())
        .surround(config, address.getHostAddress(), 0);
    var limits = new RateLimits(LimitSettings.NONE, System::nanoTime);
    var gate = new Gate(verifiers, AccessSettings.STANDARD, limits, new TestAccess());
    new MeRoutes(gate).register(new Routing(config.routes, gate));
  }

  /**
   * Asks who is asking.
   *
   * @param namesAndValues of the headers; a name may be there twice
   */
  public HttpResponse<String> me(String... namesAndValues) {
    var uri = URI.create("http://127.0.0.1:" + javalin.port() + PATH);
    return client.send(HttpRequest.newBuilder(uri).headers(namesAndValues).build());
  }

  /** As {@link #me}, by lines of a head that go over the wire as they are. */
  public String rawMe(String... lines) {
    var head =
        Stream.concat(
            Stream.of("GET " + PATH + " HTTP/1.1", "Host: localhost", "Connection: close"),
            Stream.of(lines));
    var request = RunningApi.head(head.toArray(String[]::new));
    try (var socket = new Socket(address, javalin.port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      client.check(RawAnswer.read(request, answer));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
