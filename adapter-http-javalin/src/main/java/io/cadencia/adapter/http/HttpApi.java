package io.cadencia.adapter.http;

import io.cadencia.adapter.http.access.SignIn;
import io.cadencia.adapter.http.cache.Moments;
import io.cadencia.adapter.http.cache.Representation;
import io.cadencia.adapter.http.edge.Edge;
import io.cadencia.adapter.http.edge.ListenAddress;
import io.cadencia.adapter.http.edge.UlidSupplier;
import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.adapter.http.file.PageRoutes;
import io.cadencia.adapter.http.file.SecurityTxt;
import io.cadencia.adapter.http.json.JsonFormat;
import io.cadencia.adapter.http.metrics.Metrics;
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
        new Streams(
            settings.streams(),
            useCases.followChanges(),
            useCases.exports().follow(),
            useCases.cycles().list());
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
              new SignIn(settings.access(), useCases.access().tell()).register(config.routes);
              pages.register(config.routes);
              new SecurityTxt(settings.edge().security().contact(), clock).register(config.routes);
              new ApiRoutes(settings, useCases, clock, streams, metrics)
                  .register(config.routes, new Moments(dataVersion, clock, System::nanoTime));
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
    gzip.setExcludedMimeTypes(List.of("image/", "video/", "application/zip", Streams.CONTENT_TYPE));
    return gzip;
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
    var host = ListenAddress.of(settings.host()).asHostOfUri();
    return URI.create("http://" + host + ":" + port() + "/");
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
