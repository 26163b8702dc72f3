package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("C-50 the kinds of keys")
class KeyKindTest {

  static Stream<Arguments> pairs() {
    return Arrays.stream(KeyKind.values())
        .flatMap(
            one ->
                Arrays.stream(KeyKind.values())
                    .filter(other -> other != one)
                    .map(other -> Arguments.of(one, other)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void share_nothing_but_to_learn_who_one_is_taken_for(KeyKind one, KeyKind other) {
    var shared = EnumSet.copyOf(one.permissions());
    shared.retainAll(other.permissions());

    assertThat(shared).containsExactly(Permission.READ_OWN_IDENTITY);
    assertThat(one.prefix()).isNotEqualTo(other.prefix());
    assertThat(KeyKind.ofPrefix(one.prefix() + "x")).contains(one);
  }

  @ParameterizedTest
  @EnumSource
  void give_nothing_that_is_for_people_alone_or_shows_them(KeyKind kind) {
    assertThat(kind.permissions())
        .noneMatch(Permission::isForPeopleAlone)
        .doesNotContain(Permission.SEE_OPERATORS, Permission.SEE_FRAMES, Permission.READ_OPERATORS);
  }

  @Test
  void have_a_use_but_that_of_assistants() {
    assertThat(KeyKind.values())
        .filteredOn(kind -> !kind.hasSurface())
        .containsExactly(KeyKind.MCP);
  }

  @ParameterizedTest
  @EnumSource
  void are_found_by_their_word_and_by_no_other(KeyKind kind) {
    assertThat(KeyKind.ofWord(kind.word())).contains(kind);
    assertThat(KeyKind.ofWord(kind.name())).isEmpty();
  }

  @Test
  void have_no_word_of_a_role() {
    assertThat(KeyKind.values()).noneMatch(kind -> Role.ofWord(kind.word()).isPresent());
  }
}
