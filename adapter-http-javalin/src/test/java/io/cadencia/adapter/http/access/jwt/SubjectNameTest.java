package io.cadencia.adapter.http.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.access.EmailAddress;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleEntry;
import io.cadencia.domain.access.RoleMapping;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("B-09 B-10 somebody without an e-mail address")
class SubjectNameTest {

  private static final String HERE = "https://planta.example/";
  private static final String ELSEWHERE = "https://otra.example/";

  private static String name(String issuer, String subject) {
    return SubjectName.of(issuer, subject).orElseThrow().value();
  }

  @Test
  void is_known_by_the_subject_and_a_mark_of_its_issuer() {
    assertThat(name(HERE, "auth0|5f7c")).matches("sub:[0-9a-f]{16}:auth0=7C5f7c");
    assertThat(name(HERE, "a")).isEqualTo(name(HERE, "a"));
  }

  @Test
  void is_never_taken_for_somebody_of_another_issuer_or_of_another_subject() {
    assertThat(name(HERE, "17"))
        .isNotEqualTo(name(ELSEWHERE, "17"))
        .isNotEqualTo(name(HERE, "=3117"));
    assertThat(name(HERE, "a|b")).isNotEqualTo(name(HERE, "a=7Cb"));
    assertThat(name(HERE, "ab")).isNotEqualTo(name(HERE, "aB"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jefa@planta.example", "a:jefa@planta.example", "x@planta.example@planta.example"})
  void is_never_taken_for_an_e_mail_address_nor_given_the_role_of_one(String subject) {
    var name = SubjectName.of(HERE, subject).orElseThrow();
    var everybody =
        new RoleMapping(
            List.of(new RoleEntry("*@*", Role.ADMIN), new RoleEntry("s*@*e", Role.ADMIN)));

    assertThat(EmailAddress.is(name.value())).isFalse();
    assertThat(name.value()).doesNotContain("@");
    assertThat(everybody.find(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\nb", "a\r\nX: y", "ñ", "\u202e17", "\u0000"})
  void is_nobody_when_the_subject_is_not_printable(String subject) {
    assertThat(SubjectName.of(HERE, subject)).isEmpty();
  }

  @Test
  void is_nobody_when_the_subject_is_too_long() {
    assertThat(SubjectName.of(HERE, "a".repeat(200))).isPresent();
    assertThat(SubjectName.of(HERE, "a".repeat(201))).isEmpty();
    assertThat(SubjectName.of(HERE, "|".repeat(200))).isEmpty();
  }
}
