package io.cadencia.adapter.http;

import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.access.RateLimits;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.access.SessionVerifier;
import io.cadencia.adapter.http.access.SignIn;
import io.cadencia.adapter.http.access.SignOut;
import io.cadencia.adapter.http.access.TestUserVerifier;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.cache.KeptAnswers;
import io.cadencia.adapter.http.cache.Moments;
import io.cadencia.adapter.http.cache.Representation;
import io.cadencia.adapter.http.edge.Edge;
import io.cadencia.adapter.http.edge.UlidSupplier;
import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.adapter.http.file.FrameStore;
import io.cadencia.adapter.http.file.PageRoutes;
import io.cadencia.adapter.http.file.SecurityTxt;
import io.cadencia.adapter.http.json.JsonFormat;
import io.cadencia.adapter.http.metrics.Metrics;
import io.cadencia.adapter.http.route.AuditRoutes;
import io.cadencia.adapter.http.route.CorrectionRoutes;
import io.cadencia.adapter.http.route.CycleRoutes;
import io.cadencia.adapter.http.route.CycleViews;
import io.cadencia.adapter.http.route.DocsRoutes;
import io.cadencia.adapter.http.route.EfficiencyRoutes;
import io.cadencia.adapter.http.route.ExplainRoutes;
import io.cadencia.adapter.http.route.FrameRoutes;
import io.cadencia.adapter.http.route.HealthRoutes;
import io.cadencia.adapter.http.route.LineRoutes;
import io.cadencia.adapter.http.route.MeRoutes;
import io.cadencia.adapter.http.route.MetricsRoutes;
import io.cadencia.adapter.http.route.ModuleRoutes;
import io.cadencia.adapter.http.route.OperatorRoutes;
import io.cadencia.adapter.http.route.ShiftRoutes;
import io.cadencia.adapter.http.route.StandardRoutes;
import io.cadencia.adapter.http.route.StopRoutes;
import io.cadencia.adapter.http.route.StreamRoutes;
import io.cadencia.adapter.http.route.VersionRoutes;
import io.cadencia.adapter.http.route.WorkstationRoutes;
import io.cadencia.adapter.http.route.ZoneRoutes;
import io.cadencia.adapter.http.stream.Streams;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: the REST API, the frames and the page. Nothing listens before {@link #start()};
 * {@link #close()} lets running requests finish.
 */
public final class HttpApi implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);
  private static final int GZIP_LEVEL = 6;
  private static final long KEPT_BYTES = 16 << 20;

  /** What every route needs: who is let in, and by which way. */
  private record Doors(Gate gate, Routing routing) {}

  private final HttpSettings settings;
  private final Metrics metrics;
  private final Streams streams;
  private final Javalin javalin;

  /** What must end before the server can, in this order. */
  private final List<Runnable> closers;

  /**
   * @param clock what the API calls now
   * @param dataVersion a number that differs whenever anything stored may have changed, and never
   *     gets smaller
   * @param requestIds gives each request a fresh id, such as {@link UlidSupplier}
   * @param foreignFailures what the failures of other adapters mean to a caller
   */
  public HttpApi(
      HttpSettings settings,
      UseCases useCases,
      Clock clock,
      LongSupplier dataVersion,
      Supplier<String> requestIds,
      FailureTranslation foreignFailures) {
    this.settings = settings;
    this.metrics = new Metrics(useCases.health().telemetry());
    this.streams =
        new Streams(settings.streams(), useCases.followChanges(), useCases.cycles().list());
    var pages = new PageRoutes();
    var edge =
        new Edge(
            settings.edge(),
            settings.language(),
            clock,
            requestIds,
            pages.importMapHash(),
            foreignFailures);
    this.closers = List.of(edge::drain, streams::close);
    this.javalin =
        Javalin.create(
            config -> {
              configure(config);
              edge.surround(config, settings.host(), settings.port());
              config.jetty.modifyServer(
                  server -> server.setHandler(metrics.timing(server.getHandler())));
              var access = settings.access();
              new SignIn(access.codes(), access.sessions()).register(config.routes);
              pages.register(config.routes);
              new SecurityTxt(settings.edge().security().contact(), clock).register(config.routes);
              var doors =
                  doors(config, settings, new Moments(dataVersion, clock, System::nanoTime));
              new MetricsRoutes(metrics).register(doors.routing());
              register(doors, streams, settings, useCases, clock);
            });
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = compression();
    config.jsonMapper(new JavalinJackson(JsonFormat.mapper(), false));
  }

  /** For answers that are not kept; a kept one is packed once and not for every caller. */
  private static CompressionStrategy compression() {
    var gzip = new CompressionStrategy(null, new Gzip(GZIP_LEVEL), null);
    gzip.setDefaultMinSizeForCompression(Representation.WORTH_PACKING);
    gzip.setExcludedMimeTypes(List.of("image/", "video/", "application/zip", "text/event-stream"));
    return gzip;
  }

  private static Doors doors(JavalinConfig config, HttpSettings settings, Moments moments) {
    var access = settings.access();
    var limits = new RateLimits(settings.limits(), System::nanoTime);
    var gate = new Gate(verifiers(access), access, limits);
    var kept = new KeptAnswers(moments, KEPT_BYTES);
    return new Doors(gate, new Routing(config.routes, gate, kept));
  }

  private static void register(
      Doors doors, Streams streams, HttpSettings settings, UseCases useCases, Clock clock) {
    var gate = doors.gate();
    var routing = doors.routing();
    var frames = new FrameStore(settings.framesDir());
    var views = new CycleViews(gate);
    new MeRoutes(gate).register(routing);
    new SignOut(settings.access().sessions()).register(routing);
    new HealthRoutes(useCases.health()).register(routing);
    new VersionRoutes(useCases.plant()).register(routing);
    new ModuleRoutes(useCases.plant(), settings.zone(), frames, views).register(routing);
    new WorkstationRoutes(useCases.plant(), views).register(routing);
    new StandardRoutes(useCases.plant(), clock).register(routing);
    new ShiftRoutes(useCases.calendar().listShifts()).register(routing);
    new ZoneRoutes(useCases.plant().listZones()).register(routing);
    new EfficiencyRoutes(useCases.efficiency()).register(routing);
    new ExplainRoutes(useCases.efficiency()).register(routing);
    new LineRoutes(useCases.efficiency()).register(routing);
    new CycleRoutes(useCases.cycles(), views).register(routing);
    new StreamRoutes(streams, views).register(routing);
    new CorrectionRoutes(useCases.corrections(), views).register(routing);
    new StopRoutes(useCases.calendar(), gate).register(routing);
    new OperatorRoutes(useCases.operators()).register(routing);
    new AuditRoutes(useCases.readAudit()).register(routing);
    new FrameRoutes(frames).register(routing);
    new DocsRoutes().register(routing);
  }

  /** In the order in which they are asked. */
  private static List<Verifier> verifiers(AccessSettings access) {
    var session = new SessionVerifier(access.sessions());
    return access.dev() ? List.of(new TestUserVerifier(), session) : List.of(session);
  }

  /**
   * Starts to listen.
   *
   * @throws PortInUseException if another program has the port
   */
  public void start() {
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw new PortInUseException(settings.port(), e);
    }
  }

  /** The port it listens on; the one that was found free where 0 was asked for. */
  public int port() {
    return javalin.port();
  }

  /** Where a browser on this machine finds the page. */
  public URI address() {
    return URI.create("http://" + settings.host() + ":" + port() + "/");
  }

  /** Every route that is registered, such as {@code GET /api/v1/health}; pages are among them. */
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(route -> route.method.isHttpMethod())
        .map(route -> route.method.name() + " " + route.path)
        .toList();
  }

  /**
   * Takes no new requests, lets those under way end, and cuts off those that take too long. Streams
   * end first: the server would wait for them, and they never end by themselves.
   */
  @Override
  public void close() {
    closers.forEach(Runnable::run);
    try {
      javalin.stop();
    } catch (JavalinException e) {
      LOG.warn("requests were cut off after {}", settings.edge().connections().stop(), e);
    }
    metrics.close();
  }
}
