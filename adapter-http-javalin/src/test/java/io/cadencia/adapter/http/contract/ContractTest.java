package io.cadencia.adapter.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of endpoints, the routes of the router and the contract are one. */
class ContractTest {

  /** Files for browsers, which need no contract. */
  private static final List<String> PAGES =
      List.of(
          "GET /",
          "GET /favicon.ico",
          "GET /ui/zones",
          "GET /ui/exports",
          "GET /ui/<path>",
          "GET /webjars/<path>");

  /** Names and states, and no picture. */
  private static final String STATES_OF_CAMERAS = route(Endpoint.LIST_INTEGRATION_CAMERAS);

  private static final Contract CONTRACT = Contract.served();

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.over(new TestPlant());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String route(Endpoint endpoint) {
    return endpoint.verb() + " " + endpoint.path();
  }

  static Stream<Endpoint> answered() {
    return Arrays.stream(Endpoint.values());
  }

  private static String operation(Endpoint endpoint) {
    return CONTRACT
        .operation(Paths.verb(endpoint), Paths.inContract(endpoint))
        .orElseThrow(() -> new AssertionError("the contract does not tell " + route(endpoint)));
  }

  @Test
  @DisplayName("A-59d every route is in the table of endpoints, and every endpoint has its route")
  void every_route_is_in_the_table_and_every_endpoint_has_its_route() {
    var expected = Stream.concat(PAGES.stream(), answered().map(ContractTest::route)).toList();

    assertThat(api.routes()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("A-67 every operation of the contract is an endpoint")
  void every_operation_of_the_contract_is_an_endpoint() {
    var endpoints =
        Arrays.stream(Endpoint.values())
            .map(
                endpoint ->
                    Contract.pointer("paths", Paths.inContract(endpoint), Paths.verb(endpoint)))
            .toList();

    assertThat(CONTRACT.operations()).isSubsetOf(endpoints).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("answered")
  @DisplayName("A-67, A-93 every endpoint is told as it is")
  void every_endpoint_is_told_as_it_is(Endpoint endpoint) {
    var operation = CONTRACT.at(operation(endpoint));

    assertThat(operation.path("operationId").asText()).isEqualTo(endpoint.operationId());
    assertThat(operation.path("x-cadencia-exposure").asText())
        .isEqualToIgnoringCase(endpoint.exposure().name());
    assertThat(operation.path("security").isEmpty() && operation.has("security"))
        .as("open to everybody")
        .isEqualTo(endpoint.permission().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("answered")
  @DisplayName("A-71 every endpoint tells the statuses that every such endpoint has")
  void every_endpoint_tells_the_statuses_that_all_have(Endpoint endpoint) {
    var told = CONTRACT.at(operation(endpoint)).path("responses");
    var needed =
        endpoint.permission().isEmpty()
            ? List.of("429", "500", "503")
            : List.of("401", "403", "429", "500", "503");

    assertThat(told.fieldNames()).toIterable().containsAll(needed);
  }

  @Test
  @DisplayName("A-11 there are no routes for users, and none that carries video")
  void there_are_no_routes_for_users_and_none_for_video() {
    assertThat(api.routes())
        .filteredOn(route -> !route.matches(".*/cameras/\\{camera_id}/zones(/versions)?"))
        .filteredOn(route -> !route.matches(".*/cameras/\\{camera_id}/replays(/\\{replay_id})?"))
        .filteredOn(route -> !route.equals(STATES_OF_CAMERAS))
        .noneMatch(route -> route.matches(".*(user|video|camera).*"));
  }

  @Test
  @DisplayName("A-71 the contract tells every code with its status")
  void the_contract_tells_every_code_with_its_status() {
    var told = new TreeMap<String, Integer>();
    CONTRACT
        .at("/components/schemas/ErrorCode/x-cadencia-codes")
        .properties()
        .forEach(code -> told.put(code.getKey(), code.getValue().path("status").asInt()));
    var known = new TreeMap<String, Integer>();
    for (var code : ErrorCode.values()) {
      known.put(code.name(), code.status());
    }

    assertThat(told).isEqualTo(known);
  }
}
