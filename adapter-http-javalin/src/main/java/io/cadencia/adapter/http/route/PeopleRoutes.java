package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.EmailAddress;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.access.jwt.SubjectName;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.json.PeoplePageJson;
import io.cadencia.adapter.http.json.PersonJson;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.PeopleUseCases;
import io.cadencia.application.port.in.access.ChangeRoleUseCase;
import io.cadencia.application.port.in.access.ListPeopleUseCase.Query;
import io.cadencia.application.port.in.access.SignOutEverywhereUseCase;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;

public final class PeopleRoutes {

  private static final int DEFAULT_LIMIT = 100;
  private static final int LONGEST_NAME = 254;

  private final PeopleUseCases people;

  public PeopleRoutes(PeopleUseCases people) {
    this.people = people;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_PEOPLE, this::list);
    routing.on(Endpoint.CHANGE_ROLE, this::changeRole);
    routing.on(Endpoint.END_SESSIONS, this::endSessions);
  }

  private void list(Context ctx) {
    var parameters = Parameters.ofQuery(ctx, "after", "limit");
    var after = Objects.requireNonNullElse(parameters.textOrNull("after", LONGEST_NAME), "");
    int limit = (int) parameters.wholeOr("limit", 1, Query.MAX_LIMIT, DEFAULT_LIMIT);
    ctx.json(PeoplePageJson.of(people.list().list(new Query(after, limit)), after));
  }

  private void changeRole(Context ctx) {
    Parameters.ofQuery(ctx);
    var role = JsonBody.of(ctx, "role").oneOf("role", Role.class);
    var command = new ChangeRoleUseCase.Command(person(ctx), role, actor(ctx));
    ctx.json(PersonJson.of(people.changeRole().change(command)));
  }

  private void endSessions(Context ctx) {
    Parameters.ofQuery(ctx);
    JsonBody.none(ctx);
    people
        .signOutEverywhere()
        .signOut(new SignOutEverywhereUseCase.Command(person(ctx), actor(ctx)));
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private static ActorId person(Context ctx) {
    var name = Parameters.pathText(ctx, "email", LONGEST_NAME);
    if (!EmailAddress.is(name) && !SubjectName.is(name)) {
      throw new RequestRefusedException(Fault.NOT_A_NAME, "field", "email");
    }
    return Person.idOf(new ActorId(name));
  }

  private static Actor actor(Context ctx) {
    return Caller.known(ctx.req()).asActor();
  }
}
