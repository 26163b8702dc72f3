package io.cadencia.adapter.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndpointTest {

  @Test
  void no_two_endpoints_share_an_address_or_a_name() {
    assertThat(Endpoint.values())
        .extracting(endpoint -> endpoint.verb() + " " + endpoint.path())
        .doesNotHaveDuplicates();
    assertThat(Endpoint.values()).extracting(Endpoint::operationId).doesNotHaveDuplicates();
    assertThat(Endpoint.GET_STATION_EFFICIENCY.operationId()).isEqualTo("getStationEfficiency");
  }

  @Test
  @DisplayName("A-25 nobody needs to be known for the state of the system and to become known")
  void health_and_signing_in_alone_are_open() {
    assertThat(Arrays.stream(Endpoint.values()).filter(it -> it.permission().isEmpty()))
        .containsExactly(
            Endpoint.GET_HEALTH,
            Endpoint.GET_READINESS,
            Endpoint.FIND_WAYS_IN,
            Endpoint.LOG_IN,
            Endpoint.SET_UP,
            Endpoint.BEGIN_OIDC_SIGN_IN,
            Endpoint.FINISH_OIDC_SIGN_IN);
  }

  @Test
  @DisplayName("A-29 an executive can reach no address that writes, but those that sign in and out")
  void executives_write_nothing() {
    var writes =
        Arrays.stream(Endpoint.values())
            .filter(it -> it.verb() != Verb.GET)
            .filter(it -> holds(Role.EXECUTIVE, it));

    assertThat(writes)
        .containsExactly(
            Endpoint.LOG_IN, Endpoint.SET_UP, Endpoint.LOG_OUT, Endpoint.SIGN_OUT_EVERYWHERE);
  }

  @Test
  void what_writes_or_shows_people_is_never_reached_from_outside_the_plant() {
    var people =
        EnumSet.of(
            Permission.SEE_FRAMES,
            Permission.READ_OPERATORS,
            Permission.READ_OPERATOR_EFFICIENCY,
            Permission.READ_AUDIT);

    assertThat(Endpoint.values())
        .filteredOn(it -> it.exposure() == Exposure.CLOUD_OK)
        .allMatch(it -> it.verb() == Verb.GET)
        .noneMatch(it -> it.permission().filter(people::contains).isPresent());
  }

  private static boolean holds(Role role, Endpoint endpoint) {
    return endpoint.permission().stream()
        .allMatch(permission -> AccessPolicy.STANDARD.allows(role, permission));
  }
}
