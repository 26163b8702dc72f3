package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.application.port.in.access.SignOutEverywhereUseCase;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Ends every session of whoever asks, on whatever machine it was begun. */
public final class SignOutEverywhere {

  private final SignOutEverywhereUseCase signOut;

  public SignOutEverywhere(SignOutEverywhereUseCase signOut) {
    this.signOut = signOut;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.SIGN_OUT_EVERYWHERE, this::end);
  }

  private void end(Context ctx) {
    Parameters.ofQuery(ctx);
    JsonBody.none(ctx);
    var who = Caller.known(ctx.req());
    signOut.signOut(new SignOutEverywhereUseCase.Command(who.actor(), who.asActor()));
    SessionCookie.takeBack(ctx);
    ctx.status(HttpStatus.NO_CONTENT);
  }
}
