package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.adapter.http.error.Language;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** Puts the server behind everything that a request meets before and after its route. */
public final class Edge {

  /** How long a connection on which nothing is asked stays open once the server stops. */
  private static final long LAST_WAIT_MILLIS = 50;

  private final EdgeSettings settings;
  private final EdgeHandler handler;
  private final ServerErrors serverErrors;
  private final ErrorMapping mapping;
  private final RequestLines requestLines;

  /**
   * @param clock what the API calls now
   * @param freshIds gives each request its id
   * @param importMapHash hash source of the one inline script of the page
   */
  public Edge(
      EdgeSettings settings,
      Language language,
      Clock clock,
      Supplier<String> freshIds,
      String importMapHash,
      FailureTranslation foreignFailures) {
    this.settings = settings;
    var ids = new RequestIds(freshIds);
    var languages = new Languages(language);
    var headers =
        new AnswerHeaders(
            ids,
            new SecurityHeaders(importMapHash, settings.security().behindTls()),
            new Cors(settings.cors()),
            clock);
    var errors = new ErrorAnswer(headers, languages);
    this.handler = new EdgeHandler(headers, errors, settings.security().hosts());
    this.serverErrors = new ServerErrors(ids, errors);
    this.mapping = new ErrorMapping(foreignFailures, languages);
    this.requestLines = new RequestLines(ids, clock, System::nanoTime);
  }

  /**
   * @param port 0 for any free one
   */
  public void surround(JavalinConfig config, String host, int port) {
    config.http.maxRequestSize = EdgeHandler.MAX_BODY_BYTES;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.addConnector((server, http) -> connector(server, http, host, port));
    config.jetty.modifyServer(this::guard);
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(serverErrors));
    mapping.register(config);
  }

  private ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(settings.connections().idle().toMillis());
    connector.setShutdownIdleTimeout(LAST_WAIT_MILLIS);
    return connector;
  }

  private void guard(Server server) {
    server.setStopTimeout(settings.connections().stop().toMillis());
    server.addBean(new NetworkConnectionLimit(settings.connections().most(), server));
    server.setErrorHandler(serverErrors);
    handler.setHandler(new SizeLimitHandler(EdgeHandler.MAX_BODY_BYTES, -1));
    server.setHandler(handler);
    if (settings.requestLog()) {
      server.setRequestLog(requestLines);
    }
  }

  /** Lets nothing in any more; what is in goes on. */
  public void drain() {
    handler.drain();
  }
}
