package io.cadencia.domain.access;

import static io.cadencia.domain.access.Permission.CONFIGURE;
import static io.cadencia.domain.access.Permission.MANAGE_ACCESS;
import static io.cadencia.domain.access.Permission.READ_API_DOCS;
import static io.cadencia.domain.access.Permission.READ_CYCLES;
import static io.cadencia.domain.access.Permission.READ_EFFICIENCY;
import static io.cadencia.domain.access.Permission.READ_EXPORTS;
import static io.cadencia.domain.access.Permission.READ_HEALTH_DETAILS;
import static io.cadencia.domain.access.Permission.READ_OWN_IDENTITY;
import static io.cadencia.domain.access.Permission.READ_PLANT;
import static io.cadencia.domain.access.Permission.SIGN_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPolicyTest {

  private static final AccessPolicy LOCKED = AccessPolicy.STANDARD;
  private static final AccessPolicy OPEN = new AccessPolicy(false);

  private static Identity somebody(Role role) {
    return new Identity(new ActorId("alguien@planta.example"), role, Mechanism.DEV);
  }

  @Test
  @DisplayName("A-35 there are four roles, each holding what the one before it holds")
  void there_are_four_roles() {
    assertThat(Role.values())
        .extracting(Role::word)
        .containsExactly("viewer", "executive", "engineer", "admin");
    assertThat(LOCKED.permissionsOf(Role.EXECUTIVE)).containsAll(LOCKED.permissionsOf(Role.VIEWER));
    assertThat(LOCKED.permissionsOf(Role.ENGINEER))
        .containsAll(LOCKED.permissionsOf(Role.EXECUTIVE));
    assertThat(LOCKED.permissionsOf(Role.ADMIN)).containsAll(LOCKED.permissionsOf(Role.ENGINEER));
  }

  @Test
  @DisplayName("A-28 a viewer may see who they are and leave, until the policy opens the rest")
  void a_viewer_is_locked_until_the_policy_says_otherwise() {
    assertThat(LOCKED.permissionsOf(Role.VIEWER)).containsExactly(READ_OWN_IDENTITY, SIGN_OUT);
    assertThat(OPEN.permissionsOf(Role.VIEWER))
        .containsExactly(
            READ_OWN_IDENTITY,
            SIGN_OUT,
            READ_PLANT,
            READ_EFFICIENCY,
            READ_CYCLES,
            READ_EXPORTS,
            READ_HEALTH_DETAILS);
  }

  @Test
  @DisplayName("A-29 an executive holds what an open viewer holds and nothing that writes")
  void an_executive_reads_aggregates() {
    assertThat(LOCKED.permissionsOf(Role.EXECUTIVE)).isEqualTo(OPEN.permissionsOf(Role.VIEWER));
  }

  @Test
  @DisplayName("A-30 an engineer lacks only what belongs to an administrator")
  void an_engineer_lacks_docs_and_configuration() {
    assertThat(LOCKED.permissionsOf(Role.ENGINEER))
        .containsExactlyElementsOf(
            EnumSet.complementOf(EnumSet.of(READ_API_DOCS, MANAGE_ACCESS, CONFIGURE)));
  }

  @Test
  @DisplayName("A-31 an administrator holds everything")
  void an_administrator_holds_everything() {
    assertThat(LOCKED.permissionsOf(Role.ADMIN)).containsExactly(Permission.values());
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void the_refusal_tells_a_locked_role_from_one_that_does_not_reach(Permission permission) {
    for (var role : Role.values()) {
      if (LOCKED.allows(role, permission)) {
        assertThatCode(() -> LOCKED.demand(somebody(role), permission)).doesNotThrowAnyException();
      } else {
        var refusal =
            role == Role.VIEWER ? RoleLockedException.class : PermissionDeniedException.class;
        assertThatThrownBy(() -> LOCKED.demand(somebody(role), permission)).isInstanceOf(refusal);
      }
    }
  }

  @Test
  void a_viewer_who_is_not_locked_is_told_which_role_it_takes() {
    assertThatThrownBy(() -> OPEN.demand(somebody(Role.VIEWER), Permission.CORRECT_CYCLES))
        .isInstanceOfSatisfying(
            PermissionDeniedException.class,
            denied -> {
              assertThat(denied.role()).isEqualTo(Role.VIEWER);
              assertThat(denied.permission()).isEqualTo(Permission.CORRECT_CYCLES);
            })
        .hasMessage("correct_cycles needs the role engineer or higher, yours is viewer");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_is_found_by_its_word_and_by_no_other(Role role) {
    assertThat(Role.ofWord(role.word())).contains(role);
    assertThat(Role.ofWord(role.name())).isEmpty();
  }
}
