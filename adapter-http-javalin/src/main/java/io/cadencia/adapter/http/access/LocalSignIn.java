package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.json.MeJson;
import io.cadencia.adapter.http.json.WaysInJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.request.SecretBody;
import io.cadencia.adapter.http.usecase.LocalUseCases;
import io.cadencia.application.port.in.access.SetUpFirstAccountUseCase;
import io.cadencia.application.port.in.access.SignInLocallyUseCase;
import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.SignInThrottledException;
import io.javalin.http.Context;
import java.util.function.Supplier;

/**
 * Signs a browser in by a local account. The session is always a new one: a token that comes along
 * is neither adopted nor ended.
 */
public final class LocalSignIn {

  private final LocalUseCases local;
  private final AccessSettings settings;

  public LocalSignIn(LocalUseCases local, AccessSettings settings) {
    this.local = local;
    this.settings = settings;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.FIND_WAYS_IN, this::ways);
    routing.on(Endpoint.LOG_IN, this::logIn);
    routing.on(Endpoint.SET_UP, this::setUp);
  }

  private void ways(Context ctx) {
    Parameters.ofQuery(ctx);
    var ways = local.ways().ways();
    var oidc = settings.oidc();
    var provider = oidc == null ? null : provider(oidc.way());
    ctx.json(new WaysInJson(ways.local(), ways.setup(), provider));
  }

  private static WaysInJson.Provider provider(ProviderLink link) {
    return new WaysInJson.Provider(link.name(), link.address());
  }

  private void logIn(Context ctx) {
    Parameters.ofQuery(ctx);
    var body = SecretBody.of(ctx, "username", "password");
    var command =
        new SignInLocallyUseCase.Command(
            body.text("username"),
            password(body),
            settings.peers().of(ctx.req()),
            settings.sessions()::begin);
    answer(ctx, () -> local.signIn().signIn(command));
  }

  private void setUp(Context ctx) {
    Parameters.ofQuery(ctx);
    var body = SecretBody.of(ctx, "code", "username", "password");
    var command =
        new SetUpFirstAccountUseCase.Command(
            body.text("code"),
            body.text("username"),
            password(body),
            settings.peers().of(ctx.req()),
            settings.sessions()::begin);
    answer(ctx, () -> local.setUp().setUp(command));
  }

  private static Password password(SecretBody body) {
    return Password.of(body.text("password").toCharArray());
  }

  private void answer(Context ctx, Supplier<String> signingIn) {
    var token = token(ctx, signingIn);
    var session =
        settings
            .sessions()
            .find(token)
            .orElseThrow(() -> new IllegalStateException("the session was ended at once"));
    var who = session.identity();
    Caller.remember(ctx.req(), who);
    SessionCookie.give(ctx, token);
    ctx.json(MeJson.of(who, settings.policy().permissionsOf(who.rights()), session.csrfToken()));
  }

  private static String token(Context ctx, Supplier<String> signingIn) {
    try {
      return signingIn.get();
    } catch (SignInThrottledException throttled) {
      ctx.header("Retry-After", Long.toString(throttled.untilNext().toSeconds()));
      throw throttled;
    }
  }
}
