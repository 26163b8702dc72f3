package io.cadencia.adapter.http.access.jwt;

import static io.cadencia.adapter.http.access.jwt.IdentityProvider.FIRST;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.STRANGE;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.claims;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-22 the memory for signatures")
class SignatureMemoryTest {

  private final SignatureMemory memory = new SignatureMemory(2);

  private static Token of(String subject) throws TokenRefusedException {
    return Token.parse(token(claims().subject(subject)));
  }

  @Test
  void knows_a_token_again() throws TokenRefusedException, JOSEException {
    var key = FIRST.toRSAPublicKey();

    assertThat(memory.isSigned(of("one"), key)).isTrue();
    assertThat(memory.isSigned(of("one"), key)).isTrue();
    assertThat(memory.size()).isOne();
  }

  @Test
  void takes_no_other_key_for_the_one_that_signed() throws TokenRefusedException, JOSEException {
    assertThat(memory.isSigned(of("one"), FIRST.toRSAPublicKey())).isTrue();

    assertThat(memory.isSigned(of("one"), STRANGE.toRSAPublicKey())).isFalse();
    assertThat(memory.isSigned(of("one"), FIRST.toRSAPublicKey())).isTrue();
  }

  @Test
  void takes_no_other_signature_for_the_right_one() throws TokenRefusedException, JOSEException {
    var key = FIRST.toRSAPublicKey();
    var good = token();
    var forged = good.substring(0, good.lastIndexOf('.') + 1) + "A".repeat(342);

    assertThat(memory.isSigned(Token.parse(good), key)).isTrue();
    assertThat(memory.isSigned(Token.parse(forged), key)).isFalse();
  }

  @Test
  void keeps_nothing_of_what_was_not_signed() throws TokenRefusedException, JOSEException {
    assertThat(memory.isSigned(of("one"), STRANGE.toRSAPublicKey())).isFalse();

    assertThat(memory.size()).isZero();
  }

  @Test
  void forgets_what_came_longest_ago() throws TokenRefusedException, JOSEException {
    for (var subject : new String[] {"one", "two", "three"}) {
      assertThat(memory.isSigned(of(subject), FIRST.toRSAPublicKey())).isTrue();
    }

    assertThat(memory.size()).isEqualTo(2);
    assertThat(memory.isSigned(of("one"), FIRST.toRSAPublicKey())).isTrue();
  }
}
