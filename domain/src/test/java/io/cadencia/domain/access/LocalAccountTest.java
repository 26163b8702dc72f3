package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-34 B-06")
class LocalAccountTest {

  private static Password password(String text) {
    return Password.of(text.toCharArray());
  }

  @Nested
  class The_name_of_an_account {

    @ParameterizedTest
    @ValueSource(strings = {"admin", "ana", "jefa.turno-2", "a_1"})
    void is_short_and_plain(String name) {
      assertThat(new AccountName(name).actor().value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "a",
          "Ana",
          "1ana",
          "ana@planta.example",
          "key:export",
          "service:x",
          "ana luz",
          "ana\n",
          "áña",
          "unknown",
          "configuration",
          "retention",
          "console"
        })
    void is_never_taken_for_an_address_or_a_program_or_a_word_of_the_trail(String name) {
      assertThatThrownBy(() -> new AccountName(name))
          .isInstanceOf(AccountNameImpossibleException.class)
          .hasMessageNotContaining("@planta");
      assertThatThrownBy(() -> new AccountName("a".repeat(65)))
          .isInstanceOf(AccountNameImpossibleException.class);
    }

    @Test
    void may_be_typed_with_a_capital_and_spaces_around() {
      assertThat(AccountName.typed(" Admin ")).contains(AccountName.USUAL);
      assertThat(AccountName.typed("\u212Aira")).isEmpty();
      assertThat(AccountName.typed("")).isEmpty();
    }
  }

  @Nested
  class A_password {

    @Test
    void has_twelve_to_a_hundred_and_twenty_eight_characters() {
      assertThatCode(() -> password("x".repeat(12)).demandGood()).doesNotThrowAnyException();
      assertThatCode(() -> password("😀".repeat(128)).demandGood()).doesNotThrowAnyException();
      assertThatThrownBy(() -> password("x".repeat(11)).demandGood())
          .isInstanceOf(PasswordLengthException.class)
          .hasMessageContaining("12 to 128")
          .hasMessageNotContaining("xxx");
      assertThatThrownBy(() -> password("x".repeat(129)).demandGood())
          .isInstanceOf(PasswordLengthException.class);
    }

    @Test
    void is_the_same_however_a_keyboard_composes_its_letters() {
      assertThat(password("contrase\u00f1a").bytes())
          .isEqualTo(password("contrasen\u0303a").bytes());
    }

    @Test
    void is_never_told_and_can_be_cleared() {
      var password = password("caballo correcto");

      assertThat(password).hasToString("Password[hidden]");
      password.clear();
      assertThat(password.isSame(password("\0".repeat(16)))).isTrue();
    }
  }

  @Nested
  class A_hash {

    @Test
    void tells_neither_salt_nor_result() {
      var hash = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");

      assertThat(hash).hasToString("PasswordHash[hidden]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "caballo correcto", "$", "$argon2id", "$argon2id$a b"})
    void is_never_a_password(String text) {
      assertThatThrownBy(() -> new PasswordHash(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("caballo");
    }
  }

  @Nested
  class A_setup_code {

    private final SetupCode code = SetupCode.draw(new Random(5));

    @Test
    void has_a_hundred_bits_in_groups() {
      assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
      assertThat(SetupCode.draw(new Random(6)).shown()).isNotEqualTo(code.shown());
      assertThat(code).hasToString("SetupCode[hidden]");
    }

    @Test
    void may_be_typed_in_small_letters_without_its_groups() {
      assertThat(code.isMeantBy(code.shown())).isTrue();
      assertThat(code.isMeantBy(code.shown().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
          .isTrue();
      assertThat(code.isMeantBy(code.shown().replace("-", ""))).isTrue();
    }

    @Test
    void is_meant_by_nothing_else() {
      assertThat(code.isMeantBy("")).isFalse();
      assertThat(code.isMeantBy(code.shown().substring(1))).isFalse();
      assertThat(code.isMeantBy(code.shown() + "0")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.8, false",
    "2001:db8::1, 2001:db8:0:0:ffff::2, true",
    "2001:db8::1, 2001:db8:0:1::1, false",
    "::ffff:192.0.2.7, 192.0.2.7, true",
    "not an address, not an address, true"
  })
  @DisplayName("B-05 who has a network of IPv6 is one source")
  void sources(String one, String other, boolean same) {
    assertThat(SignInSource.of(one).equals(SignInSource.of(other))).isEqualTo(same);
  }

  @Test
  @DisplayName("B-05 a name is counted by a mark that does not tell it")
  void marks() {
    assertThat(NameMark.of("Admin ")).isEqualTo(NameMark.of("admin"));
    assertThat(NameMark.of("ana")).isNotEqualTo(NameMark.of("luz"));
    assertThat(NameMark.of("caballo correcto").value()).hasSize(4);
  }
}
