package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.IssuedKeyJson;
import io.cadencia.adapter.http.json.KeyJson;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.KeyUseCases;
import io.cadencia.application.port.in.access.IssueKeyUseCase;
import io.cadencia.application.port.in.access.RevokeKeyUseCase;
import io.cadencia.domain.access.KeyId;
import io.cadencia.domain.audit.Actor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Keys of programs, for administrators. */
public final class KeyRoutes {

  private final KeyUseCases keys;

  public KeyRoutes(KeyUseCases keys) {
    this.keys = keys;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_KEYS, this::list);
    routing.on(Endpoint.ISSUE_KEY, this::issue);
    routing.on(Endpoint.REVOKE_KEY, this::revoke);
  }

  private void list(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(
        keys.list().list().stream()
            .map(listed -> KeyJson.of(listed.key(), listed.worth()))
            .toList());
  }

  private void issue(Context ctx) {
    Parameters.ofQuery(ctx);
    var grant = GrantBody.read(JsonBody.of(ctx, GrantBody.FIELDS));
    var issued = keys.issue().issue(new IssueKeyUseCase.Command(grant, actor(ctx)));
    // No store on the way may have what is shown once.
    ctx.status(HttpStatus.CREATED)
        .header("Cache-Control", "no-store")
        .json(IssuedKeyJson.of(issued));
  }

  private void revoke(Context ctx) {
    Parameters.ofQuery(ctx);
    JsonBody.none(ctx);
    var id = new KeyId((int) Parameters.pathId(ctx, "key_id", Integer.MAX_VALUE));
    keys.revoke().revoke(new RevokeKeyUseCase.Command(id, actor(ctx)));
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private static Actor actor(Context ctx) {
    return Caller.known(ctx.req()).asActor();
  }
}
