package io.cadencia.adapter.http;

import io.cadencia.domain.cycle.CycleNotFoundException;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where failures become statuses and codes. */
final class ErrorMapping {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);

  private final FailureTranslation foreignFailures;

  ErrorMapping(FailureTranslation foreignFailures) {
    this.foreignFailures = foreignFailures;
  }

  void register(JavalinConfig config) {
    config.routes.exception(Exception.class, (failure, ctx) -> answer(ctx, failure));
    config.routes.exception(HttpResponseException.class, ErrorMapping::answerFramework);
    config.router.javaLangErrorHandler(ErrorMapping::answerError);
  }

  private void answer(Context ctx, Exception failure) {
    var known = refusal(failure).or(() -> foreignFailures.translate(failure));
    var error = known.orElseGet(() -> unexpected(RequestIds.of(ctx.req()), failure));
    if (known.isPresent() && error.code().status() >= 500) {
      LOG.warn("request {}: {}", RequestIds.of(ctx.req()), error.message(), failure);
    }
    render(ctx, error.code().status(), error);
  }

  private static Optional<ApiError> refusal(Exception failure) {
    if (failure instanceof RequestRefusedException refused) {
      return Optional.of(refused.error());
    }
    return codeOf(failure).map(code -> new ApiError(code, String.valueOf(failure.getMessage())));
  }

  private static Optional<ErrorCode> codeOf(Exception failure) {
    if (failure instanceof ModuleNotFoundException) {
      return Optional.of(ErrorCode.MODULE_NOT_FOUND);
    }
    if (failure instanceof WorkstationNotFoundException) {
      return Optional.of(ErrorCode.WORKSTATION_NOT_FOUND);
    }
    if (failure instanceof CycleNotFoundException) {
      return Optional.of(ErrorCode.CYCLE_NOT_FOUND);
    }
    if (failure instanceof InvalidRangeException range) {
      return Optional.of(
          range.fault() == InvalidRangeException.Fault.TOO_LONG
              ? ErrorCode.RANGE_TOO_LONG
              : ErrorCode.INVALID_RANGE);
    }
    return Optional.empty();
  }

  private static ApiError unexpected(String requestId, Throwable failure) {
    LOG.error("request {} failed", requestId, failure);
    return new ApiError(
        ErrorCode.INTERNAL_ERROR, "Something went wrong; the log has it under the request id");
  }

  /** What Javalin refuses by itself: no such route, no such method, a body too large. */
  private static void answerFramework(HttpResponseException refused, Context ctx) {
    var code = ErrorCode.ofStatus(refused.getStatus());
    var message =
        switch (code) {
          case NOT_FOUND -> "There is nothing at " + ctx.path();
          case METHOD_NOT_ALLOWED -> ctx.req().getMethod() + " is not possible at " + ctx.path();
          default -> String.valueOf(refused.getMessage());
        };
    var allowed = refused.getDetails().get("availableMethods");
    if (allowed != null) {
      ctx.header("Allow", allowed);
    }
    render(ctx, refused.getStatus(), new ApiError(code, message));
  }

  private static void render(Context ctx, int status, ApiError error) {
    ctx.status(status).json(ErrorJson.of(error, RequestIds.of(ctx.req())));
  }

  /** An {@link Error} does not pass through exception handlers. */
  private static void answerError(HttpServletResponse response, Error failure) {
    var requestId = String.valueOf(response.getHeader(RequestIds.HEADER));
    var body = JsonFormat.write(ErrorJson.of(unexpected(requestId, failure), requestId));
    response.setStatus(ErrorCode.INTERNAL_ERROR.status());
    response.setContentType("application/json");
    try {
      response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
