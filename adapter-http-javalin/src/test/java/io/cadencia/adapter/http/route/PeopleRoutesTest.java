package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPeople;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.application.port.in.access.ListPeopleUseCase.Query;
import io.cadencia.domain.access.OwnRoleException;
import io.cadencia.domain.access.PersonNotFoundException;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleConfiguredException;
import io.cadencia.domain.audit.ActorId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("B-10 people and their roles")
class PeopleRoutesTest {

  private static final String ADMIN = "jefa@planta.example:admin";
  private static final String ANA = "/api/v1/auth/people/ana@planta.example";

  private final TestPlant plant = new TestPlant();
  private final TestPeople people = plant.access.people;
  private final RunningApi api = RunningApi.over(plant);

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> put(String path, String body) {
    return api.sendAs(
        ADMIN,
        path,
        request ->
            request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
  }

  @Test
  void are_listed_page_by_page() {
    var page = RunningApi.tree(api.getAs(ADMIN, "/api/v1/auth/people?after=a&limit=3").body());

    assertThat(people.queries).containsExactly(new Query("a", 3));
    assertThat(page.at("/next_after").asText()).isEqualTo("sub:0011223344556677:17");
    assertThat(page.at("/has_more").asBoolean()).isTrue();
    assertThat(page.at("/items/0/role_from").asText()).isEqualTo("configuration");
    assertThat(page.at("/items/2/role_from").asText()).isEqualTo("nobody");
    assertThat(page.at("/items/2/claimed_role").asText()).isEqualTo("executive");
    assertThat(page.at("/items/1"))
        .isEqualTo(
            RunningApi.tree(
                """
                {"email":"ana@planta.example","role":"engineer","role_from":"administrator",
                 "claimed_role":null,"given_by":"jefa@planta.example",
                 "given_ts":"2026-01-05T12:00:00.000Z","first_mechanism":"tailscale",
                 "first_seen_ts":"2026-01-05T12:00:00.000Z",
                 "last_seen_ts":"2026-01-05T12:00:00.000Z"}
                """));
  }

  @Test
  void are_listed_from_the_beginning_by_hundreds() {
    api.getAs(ADMIN, "/api/v1/auth/people");

    assertThat(people.queries).containsExactly(new Query("", 100));
  }

  @Test
  void are_given_another_role() {
    var answer = put("/api/v1/auth/people/Ana@Planta.example/role", "{\"role\":\"executive\"}");

    assertThat(RunningApi.tree(answer.body()).get("role").asText()).isEqualTo("executive");
    var change = people.changes.get(0);
    assertThat(change.whose().value()).isEqualTo("ana@planta.example");
    assertThat(change.role()).isEqualTo(Role.EXECUTIVE);
    assertThat(change.actor().id().value()).isEqualTo("jefa@planta.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"role\":\"chief\"} | 422",
        "{\"role\":\"Admin\"} | 422",
        "{\"role\":3} | 422",
        "{\"role\":[\"admin\"]} | 422",
        "{\"role\":null} | 422",
        "{} | 422",
        "{\"role\":\"admin\",\"email\":\"x@planta.example\"} | 422",
        "{\"role\":\"viewer\",\"role\":\"admin\"} | 400",
        "admin | 400"
      })
  void are_given_no_role_that_there_is_not(String body, int status) {
    assertThat(put(ANA + "/role", body).statusCode()).isEqualTo(status);
    assertThat(people.changes).isEmpty();
  }

  @Test
  void are_not_named_beyond_the_length_of_names() {
    var longest = "a".repeat(240) + "@planta.example";

    assertError(
        put("/api/v1/auth/people/" + longest + "/role", "{\"role\":\"admin\"}"),
        400,
        "BAD_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ana", "1", "sub:1:x", "sub:0011223344556677:a@b.example", "a@b@c.example"})
  void are_named_by_an_address_or_as_they_are_listed(String name) {
    var path = "/api/v1/auth/people/" + name;

    assertError(put(path + "/role", "{\"role\":\"admin\"}"), 404, "PERSON_NOT_FOUND");
    assertError(api.sendAs(ADMIN, path + "/sessions", it -> it.DELETE()), 404, "PERSON_NOT_FOUND");
    assertThat(people.changes).isEmpty();
    assertThat(people.signedOut).isEmpty();
  }

  @Test
  void are_named_by_their_subject_where_they_have_no_address() {
    var path = "/api/v1/auth/people/sub:0011223344556677:auth0=7C17/sessions";

    assertThat(api.sendAs(ADMIN, path, it -> it.DELETE()).statusCode()).isEqualTo(204);
    assertThat(people.signedOut.get(0).whose().value())
        .isEqualTo("sub:0011223344556677:auth0=7C17");
  }

  @Test
  void are_told_apart_in_what_cannot_be() {
    var ana = new ActorId("ana@planta.example");

    people.refusal = new PersonNotFoundException(ana);
    assertError(put(ANA + "/role", "{\"role\":\"admin\"}"), 404, "PERSON_NOT_FOUND");
    people.refusal = new RoleConfiguredException(ana, Role.VIEWER);
    assertError(put(ANA + "/role", "{\"role\":\"admin\"}"), 409, "ROLE_CONFIGURED");
    people.refusal = new OwnRoleException(Role.ADMIN);
    assertError(put(ANA + "/role", "{\"role\":\"viewer\"}"), 409, "OWN_ROLE");
  }

  @Test
  @DisplayName("B-04 are signed out everywhere")
  void are_signed_out_everywhere() {
    var answer =
        api.sendAs(
            ADMIN, "/api/v1/auth/people/ANA@planta.example/sessions", request -> request.DELETE());

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(people.signedOut.get(0).whose().value()).isEqualTo("ana@planta.example");
    assertThat(people.signedOut.get(0).actor().id().value()).isEqualTo("jefa@planta.example");
  }

  @ParameterizedTest
  @CsvSource({"executive", "engineer", "viewer"})
  void are_nobodys_business_but_an_administrators(String role) {
    var somebody = "alguien@planta.example:" + role;

    assertThat(api.getAs(somebody, "/api/v1/auth/people").statusCode()).isEqualTo(403);
    assertThat(api.sendAs(somebody, ANA + "/sessions", it -> it.DELETE()).statusCode())
        .isEqualTo(403);
    assertThat(people.queries).isEmpty();
    assertThat(people.signedOut).isEmpty();
  }

  @Test
  @DisplayName("B-12 are counted by their roles beside the groups of the plant")
  void are_counted_by_their_roles_beside_the_groups_of_the_plant() {
    var roles = api.json("/api/v1/auth/roles");

    assertThat(roles.at("/roles")).hasSize(4);
    assertThat(roles.at("/roles/0"))
        .isEqualTo(
            RunningApi.tree(
                """
                {"role":"viewer","level":0,"label_es":"En espera de un rol",
                 "label_en":"Waiting for a role","people":2}
                """));
    assertThat(roles.at("/roles/3/people").asInt()).isZero();
    assertThat(roles.at("/modules/0/code").asText()).isEqualTo("MODULO_1");
    assertThat(roles.at("/shifts")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gerencia@planta.example:executive, 204",
    "ingeniera@planta.example:engineer, 204",
    "nueva@planta.example:viewer, 403"
  })
  @DisplayName("B-11 are let through by a proxy that asks")
  void are_let_through_by_a_proxy_that_asks(String user, int status) {
    assertThat(api.getAs(user, "/api/v1/auth/validate").statusCode()).isEqualTo(status);
  }

  @Test
  @DisplayName("B-11 a proxy that asks is told of strangers and of the locked")
  void a_proxy_that_asks_is_told_of_strangers_and_of_the_locked() {
    assertError(api.exchange("/api/v1/auth/validate", it -> {}), 401, "UNAUTHENTICATED");
    assertError(
        api.getAs("nueva@planta.example:viewer", "/api/v1/auth/validate"), 403, "ROLE_LOCKED");
  }
}
