package io.cadencia.bootstrap.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.PasswordHash;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-34 passwords by Argon2id")
class Argon2HasherTest {

  /** Of the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 16}. */
  private static final PasswordHash REFERENCE =
      new PasswordHash(
          "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
              + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

  private final Argon2Hasher hasher = new Argon2Hasher(new Random(1));

  private static Password password(String text) {
    return Password.of(text.toCharArray());
  }

  @Test
  void are_kept_with_the_parameters_of_owasp_and_a_salt_of_their_own() {
    var hashes = new HashSet<String>();
    for (int i = 0; i < 3; i++) {
      hashes.add(hasher.hash(password("caballo correcto grapa")).phc());
    }

    assertThat(hashes)
        .hasSize(3)
        .allMatch(
            phc ->
                phc.matches(
                    "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"));
  }

  @Test
  void match_what_they_were_made_of_and_nothing_else() {
    var hash = hasher.hash(password("contrase\u00f1a larga"));

    assertThat(hasher.matches(password("contrase\u00f1a larga"), hash)).isTrue();
    assertThat(hasher.matches(password("contrasen\u0303a larga"), hash)).isTrue();
    assertThat(hasher.matches(password("Contrase\u00f1a larga"), hash)).isFalse();
    assertThat(hasher.matches(password(""), hash)).isFalse();
    assertThat(hasher.isOutdated(hash)).isFalse();
  }

  @Test
  void are_computed_as_everybody_computes_them() {
    assertThat(hasher.matches(password("password"), REFERENCE)).isTrue();
    assertThat(hasher.matches(password("passwore"), REFERENCE)).isFalse();
    assertThat(hasher.isOutdated(REFERENCE)).isTrue();
  }

  @Test
  void of_earlier_parameters_still_match_and_are_outdated() {
    var earlier = new Argon2Hasher(new Argon2Cost(64, 1, 1), new Random(2));
    var hash = earlier.hash(password("caballo correcto grapa"));

    assertThat(hasher.matches(password("caballo correcto grapa"), hash)).isTrue();
    assertThat(hasher.isOutdated(hash)).isTrue();
  }

  @Test
  void never_match_the_decoy_which_costs_what_a_fresh_one_costs() {
    assertThat(hasher.decoy().phc()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
    assertThat(hasher.decoy().phc()).hasSameSizeAs(hasher.hash(password("x")).phc());
    assertThat(hasher.matches(password(""), hasher.decoy())).isFalse();
    assertThat(new Argon2Hasher(new Random(9)).decoy()).isNotEqualTo(hasher.decoy());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=19$m=19456,t=999,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=19$m=19456,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=19$m=19456,t=2,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=16$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$2b$12$abcdefghijklmnopqrstuv"
      })
  void of_another_kind_or_beyond_all_bounds_match_nothing(String phc) {
    var hash = new PasswordHash(phc);

    assertThat(hasher.matches(password("password"), hash)).isFalse();
    assertThat(hasher.isOutdated(hash)).isTrue();
  }
}
