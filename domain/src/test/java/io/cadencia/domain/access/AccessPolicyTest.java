package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPolicyTest {

  private static final AccessPolicy OPEN = new AccessPolicy(false);

  private static Identity somebody(Role role) {
    return new Identity(new ActorId("alguien@planta.example"), role, Mechanism.DEV);
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void an_administrator_may_do_everything(Permission permission) {
    assertThat(AccessPolicy.STANDARD.allows(Role.ADMIN, permission)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void every_role_holds_what_a_lesser_one_holds(Permission permission) {
    var roles = Role.values();
    for (int i = 1; i < roles.length; i++) {
      var lesser = AccessPolicy.STANDARD.allows(roles[i - 1], permission);
      assertThat(AccessPolicy.STANDARD.allows(roles[i], permission) || !lesser).isTrue();
    }
  }

  @Test
  void a_stranger_is_locked_out_of_everything_but_who_they_are() {
    assertThat(AccessPolicy.STANDARD.permissionsOf(Role.VIEWER))
        .containsExactly(Permission.READ_OWN_IDENTITY, Permission.SIGN_OUT);
    assertThatThrownBy(
            () -> AccessPolicy.STANDARD.demand(somebody(Role.VIEWER), Permission.READ_PLANT))
        .isInstanceOf(RoleLockedException.class)
        .hasMessageContaining("ask an administrator");
  }

  @Test
  void viewers_can_be_let_in_and_then_read_what_an_executive_reads() {
    assertThat(OPEN.permissionsOf(Role.VIEWER))
        .isEqualTo(AccessPolicy.STANDARD.permissionsOf(Role.EXECUTIVE));
  }

  @Test
  void an_executive_reads_aggregates_and_no_person_and_changes_nothing() {
    assertThat(AccessPolicy.STANDARD.permissionsOf(Role.EXECUTIVE))
        .containsExactly(
            Permission.READ_OWN_IDENTITY,
            Permission.SIGN_OUT,
            Permission.READ_PLANT,
            Permission.READ_EFFICIENCY,
            Permission.READ_CYCLES,
            Permission.READ_EXPORTS,
            Permission.READ_HEALTH_DETAILS);
  }

  @Test
  void an_engineer_may_do_all_but_what_is_the_administrators() {
    assertThat(AccessPolicy.STANDARD.permissionsOf(Role.ENGINEER))
        .doesNotContain(Permission.READ_API_DOCS, Permission.CONFIGURE)
        .hasSize(Permission.values().length - 2);
  }

  @Test
  void a_refusal_says_which_role_would_do() {
    assertThatThrownBy(
            () -> AccessPolicy.STANDARD.demand(somebody(Role.EXECUTIVE), Permission.CORRECT_CYCLES))
        .isInstanceOfSatisfying(
            PermissionDeniedException.class,
            denied -> {
              assertThat(denied.role()).isEqualTo(Role.EXECUTIVE);
              assertThat(denied.permission()).isEqualTo(Permission.CORRECT_CYCLES);
            })
        .hasMessage("correct_cycles needs the role engineer or higher, yours is executive");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_is_found_by_its_word_and_by_no_other(Role role) {
    assertThat(Role.ofWord(role.word())).contains(role);
    assertThat(Role.ofWord(role.name())).isEmpty();
  }
}
