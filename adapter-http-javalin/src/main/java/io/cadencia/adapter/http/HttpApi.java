package io.cadencia.adapter.http;

import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.access.TestUserVerifier;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.cache.KeptAnswers;
import io.cadencia.adapter.http.cache.Moments;
import io.cadencia.adapter.http.cache.Representation;
import io.cadencia.adapter.http.edge.EdgeHandler;
import io.cadencia.adapter.http.edge.ErrorAnswer;
import io.cadencia.adapter.http.edge.ErrorMapping;
import io.cadencia.adapter.http.edge.Languages;
import io.cadencia.adapter.http.edge.RequestIds;
import io.cadencia.adapter.http.edge.SecurityHeaders;
import io.cadencia.adapter.http.edge.ServerErrors;
import io.cadencia.adapter.http.edge.UlidSupplier;
import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.adapter.http.file.FrameStore;
import io.cadencia.adapter.http.file.PageRoutes;
import io.cadencia.adapter.http.json.JsonFormat;
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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;

/**
 * The HTTP server: the REST API, the frames and the page. Nothing listens before {@link #start()};
 * {@link #close()} lets running requests finish.
 */
public final class HttpApi implements AutoCloseable {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
  private static final int GZIP_LEVEL = 6;
  private static final long KEPT_BYTES = 16 << 20;

  private final HttpSettings settings;
  private final Streams streams;
  private final Javalin javalin;

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
    this.streams =
        new Streams(settings.streams(), useCases.followChanges(), useCases.cycles().list());
    var pages = new PageRoutes();
    var ids = new RequestIds(requestIds);
    var security = new SecurityHeaders(pages.importMapHash());
    var languages = new Languages(settings.language());
    var errors = new ErrorAnswer(ids, security, languages);
    this.javalin =
        Javalin.create(
            config -> {
              configure(config);
              config.jetty.modifyServer(
                  server -> guard(server, new EdgeHandler(ids, clock, security, errors), errors));
              config.jetty.modifyServletContextHandler(
                  context -> context.setErrorHandler(new ServerErrors(errors)));
              new ErrorMapping(foreignFailures, languages).register(config);
              pages.register(config.routes);
              register(
                  config,
                  settings,
                  useCases,
                  clock,
                  new Moments(dataVersion, clock, System::nanoTime));
            });
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = compression();
    config.http.maxRequestSize = EdgeHandler.MAX_BODY_BYTES;
    config.jsonMapper(new JavalinJackson(JsonFormat.mapper(), false));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
  }

  /** For answers that are not kept; a kept one is packed once and not for every caller. */
  private static CompressionStrategy compression() {
    var gzip = new CompressionStrategy(null, new Gzip(GZIP_LEVEL), null);
    gzip.setDefaultMinSizeForCompression(Representation.WORTH_PACKING);
    gzip.setExcludedMimeTypes(List.of("image/", "video/", "application/zip", "text/event-stream"));
    return gzip;
  }

  private static void guard(Server server, EdgeHandler edge, ErrorAnswer errors) {
    server.setStopTimeout(STOP_TIMEOUT.toMillis());
    server.setErrorHandler(new ServerErrors(errors));
    server.setHandler(edge);
  }

  private void register(
      JavalinConfig config,
      HttpSettings settings,
      UseCases useCases,
      Clock clock,
      Moments moments) {
    var frames = new FrameStore(settings.framesDir());
    var gate = new Gate(verifiers(settings), settings.access());
    var routing = new Routing(config.routes, gate, new KeptAnswers(moments, KEPT_BYTES));
    var views = new CycleViews(gate);
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

  private static List<Verifier> verifiers(HttpSettings settings) {
    return settings.access().dev() ? List.of(new TestUserVerifier()) : List.of();
  }

  /**
   * Starts to listen.
   *
   * @throws PortInUseException if another program has the port
   */
  public void start() {
    try {
      javalin.start(settings.host(), settings.port());
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

  /** Streams end first: the server would wait for them, and they never end by themselves. */
  @Override
  public void close() {
    streams.close();
    javalin.stop();
  }
}
