package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cadencia.domain.audit.ActorId;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

  private static final Scope SCOPE = new Scope("export", Set.of(Permission.READ_CYCLES));
  private static final Identity PROGRAM =
      new Identity(new ActorId("key:informes"), SCOPE, Mechanism.KEY);

  @ParameterizedTest
  @EnumSource(Permission.class)
  @DisplayName("A-33 A-95 a program holds exactly its permissions, whatever roles hold")
  void a_program_holds_exactly_its_permissions(Permission permission) {
    assertThat(AccessPolicy.STANDARD.allows(SCOPE, permission))
        .isEqualTo(permission == Permission.READ_CYCLES);
    assertThat(AccessPolicy.STANDARD.permissionsOf(SCOPE)).containsExactly(Permission.READ_CYCLES);
  }

  @Test
  void what_lies_outside_is_refused_by_name() {
    assertThatCode(() -> AccessPolicy.STANDARD.demand(PROGRAM, Permission.READ_CYCLES))
        .doesNotThrowAnyException();

    var refused =
        catchThrowableOfType(
            OutOfScopeException.class,
            () -> AccessPolicy.STANDARD.demand(PROGRAM, Permission.CORRECT_CYCLES));

    assertThat(refused).hasMessage("the scope export does not hold correct_cycles");
    assertThat(refused.scope()).isEqualTo(SCOPE);
    assertThat(refused.permission()).isEqualTo(Permission.CORRECT_CYCLES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "admin", "viewer"})
  @DisplayName("A-33 a program never passes for a person")
  void no_scope_is_named_like_a_role(String word) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scope(word, Set.of()))
        .withMessage("a scope needs a word of its own, was '%s'", word);
  }
}
