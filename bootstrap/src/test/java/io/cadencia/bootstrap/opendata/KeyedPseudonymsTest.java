package io.cadencia.bootstrap.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.Pseudonyms;
import io.cadencia.application.port.out.Pseudonyms.Part;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyedPseudonymsTest {

  private static final String SECRET = "0123456789abcdef".repeat(4);
  private static final String OTHER = "fedcba9876543210".repeat(4);

  private final Pseudonyms pseudonyms = new KeyedPseudonyms(SECRET, "p");

  @Test
  @DisplayName("E-18 the same person has the same pseudonym again")
  void the_same_person_has_the_same_one_again() {
    assertThat(pseudonyms.of(Part.OPERATOR, "OP_017"))
        .matches("op_[0-9a-f]{16}")
        .isEqualTo(new KeyedPseudonyms(SECRET, "p").of(Part.OPERATOR, "OP_017"));
    assertThat(pseudonyms.of(Part.STAFF, "ana@planta.example")).matches("staff_[0-9a-f]{16}");
  }

  @Test
  @DisplayName("E-18 and another in another plant, also where the key was copied")
  void another_plant_and_another_key_give_another_one() {
    var here = pseudonyms.of(Part.OPERATOR, "OP_017");

    assertThat(new KeyedPseudonyms(OTHER, "p").of(Part.OPERATOR, "OP_017")).isNotEqualTo(here);
    assertThat(new KeyedPseudonyms(SECRET, "q").of(Part.OPERATOR, "OP_017")).isNotEqualTo(here);
  }

  @Test
  void one_name_as_operator_and_as_staff_is_not_seen_to_be_one() {
    assertThat(pseudonyms.of(Part.OPERATOR, "ana").substring(3))
        .isNotEqualTo(pseudonyms.of(Part.STAFF, "ana").substring(6));
  }

  @Test
  void plant_and_person_cannot_be_shifted_into_each_other() {
    assertThat(new KeyedPseudonyms(SECRET, "p1").of(Part.OPERATOR, "2"))
        .isNotEqualTo(new KeyedPseudonyms(SECRET, "p").of(Part.OPERATOR, "12"));
  }

  @Test
  @DisplayName("E-18 trying every code there is finds nobody without the key")
  void trying_every_code_finds_nobody_without_the_key() throws NoSuchAlgorithmException {
    var seen = pseudonyms.of(Part.OPERATOR, "OP_017").substring(3);
    var tried = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      var code = "OP_%03d".formatted(i);
      for (var text : List.of(code, "op:1:p" + code, "op" + code, "p" + code)) {
        var hash = MessageDigest.getInstance("SHA-256");
        tried.add(HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8))));
        tried.add(new KeyedPseudonyms("0".repeat(64), "p").of(Part.OPERATOR, text).substring(3));
      }
    }

    assertThat(tried).noneMatch(hash -> hash.startsWith(seen));
  }

  @Test
  void the_name_of_the_key_says_whether_two_keys_are_one_and_not_what_they_are() {
    assertThat(pseudonyms.key()).hasSize(8).isNotEqualTo(new KeyedPseudonyms(OTHER, "p").key());
    assertThat(SECRET).doesNotContain(pseudonyms.key());
    assertThat(pseudonyms.toString()).doesNotContain(SECRET);
  }
}
