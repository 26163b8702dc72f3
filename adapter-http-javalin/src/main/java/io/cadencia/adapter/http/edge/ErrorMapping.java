package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.ErrorJson;
import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.json.JsonFormat;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where failures become statuses and codes. */
final class ErrorMapping {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);

  private final FailureTranslation foreignFailures;
  private final Languages languages;
  private final Refusals refusals = new Refusals();

  ErrorMapping(FailureTranslation foreignFailures, Languages languages) {
    this.foreignFailures = foreignFailures;
    this.languages = languages;
  }

  void register(JavalinConfig config) {
    config.routes.exception(Exception.class, (failure, ctx) -> answer(ctx, failure));
    config.routes.exception(HttpResponseException.class, this::answerFramework);
    config.router.javaLangErrorHandler(this::answerError);
  }

  private void answer(Context ctx, Exception failure) {
    var known =
        refusals
            .find(failure)
            .or(() -> foreignFailures.translate(failure))
            .or(() -> ofTheServer(failure, ctx));
    var error = known.orElseGet(() -> unexpected(RequestIds.of(ctx.req()), failure));
    if (known.isPresent() && error.code().status() >= 500) {
      LOG.warn("request {}: {}", RequestIds.of(ctx.req()), error.code(), failure);
    }
    render(ctx, error.code().status(), error);
  }

  private static ApiError unexpected(String requestId, Throwable failure) {
    LOG.error("request {} failed", requestId, failure);
    return ApiError.of(Fault.UNEXPECTED);
  }

  /** What Jetty finds while a body is read: too much, too slow, or broken chunks. */
  private static Optional<ApiError> ofTheServer(Throwable failure, Context ctx) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException refused && refused.getCode() < 500) {
        return Optional.of(error(refused.getCode(), String.valueOf(refused.getReason()), ctx));
      }
    }
    return Optional.empty();
  }

  private static ApiError error(int status, String reason, Context ctx) {
    return ApiError.of(
        Fault.ofStatus(status),
        "path",
        ctx.path(),
        "method",
        ctx.req().getMethod(),
        "max",
        EdgeHandler.MAX_BODY_BYTES,
        "reason",
        reason);
  }

  /** What Javalin refuses by itself: no such route, no such method, a body too large. */
  private void answerFramework(HttpResponseException refused, Context ctx) {
    var error = error(refused.getStatus(), String.valueOf(refused.getMessage()), ctx);
    if (refused.getStatus() == 405) {
      // Its one detail is named otherwise for a caller who accepts HTML.
      refused.getDetails().values().forEach(methods -> ctx.header("Allow", methods));
    }
    render(ctx, error.code().status(), error);
  }

  private void render(Context ctx, int status, ApiError error) {
    var id = RequestIds.of(ctx.req());
    ctx.status(status).json(ErrorJson.of(error, languages.of(ctx.req()), id));
  }

  /** An {@link Error} does not pass through exception handlers. */
  private void answerError(HttpServletResponse response, Error failure) {
    var requestId = String.valueOf(response.getHeader(RequestIds.HEADER));
    var language =
        languages.of(ServletContextResponse.getServletContextResponse(response).getRequest());
    var error = unexpected(requestId, failure);
    var body = JsonFormat.write(ErrorJson.of(error, language, requestId));
    response.setStatus(error.code().status());
    response.setContentType("application/json");
    try {
      response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
