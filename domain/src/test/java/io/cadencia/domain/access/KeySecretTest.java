package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-95 a key as it is presented")
class KeySecretTest {

  private static final String RANDOM = "Tq3-9bXzX8oR0fVb2mYw7Lk5Hc1Je6Pd4Ns_GaUiQyE";
  private static final KeySecret KEY = KeySecret.of(KeyKind.EXPORT, RANDOM);

  @ParameterizedTest
  @EnumSource
  void is_known_by_its_prefix_and_read_as_it_was_made(KeyKind kind) {
    var made = KeySecret.of(kind, RANDOM);

    var read = KeySecret.parse(made.text()).orElseThrow();

    assertThat(made.text()).hasSize(54).startsWith(kind.prefix()).matches("[A-Za-z0-9_-]+");
    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.fingerprint()).isEqualTo(made.fingerprint());
  }

  @Test
  void is_none_when_any_character_is_another() {
    assertThat(IntStream.range(0, KEY.text().length()).mapToObj(KeySecretTest::misspelt))
        .allSatisfy(text -> assertThat(KeySecret.parse(text)).as(text).isEmpty());
  }

  private static String misspelt(int at) {
    var text = new StringBuilder(KEY.text());
    text.setCharAt(at, text.charAt(at) == 'A' ? 'B' : 'A');
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource
  void is_none_with_the_prefix_of_another_kind(KeyKind kind) {
    var other = kind.prefix() + KEY.text().substring(KeyKind.EXPORT.prefix().length());

    assertThat(KeySecret.parse(other).isPresent()).isEqualTo(kind == KeyKind.EXPORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "cadx_", "cadx_AAAAAA", "cadq_", "eyJhbGciOiJSUzI1NiJ9.e30.c2ln", " "})
  void is_none_in_any_other_form(String text) {
    assertThat(KeySecret.parse(text)).isEmpty();
  }

  @Test
  void is_none_when_something_stands_around_it() {
    assertThat(KeySecret.parse(KEY.text() + "A")).isEmpty();
    assertThat(KeySecret.parse(" " + KEY.text())).isEmpty();
    assertThat(KeySecret.parse(KEY.text() + "\n")).isEmpty();
    assertThat(KeySecret.parse(KEY.text().replace('_', '/'))).isEmpty();
  }

  @Test
  void tells_itself_to_no_log() {
    assertThat(KEY + " " + KEY.fingerprint())
        .doesNotContain(RANDOM, KEY.text(), KEY.fingerprint().value());
  }

  @Test
  void needs_all_its_randomness() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeySecret.of(KeyKind.EXPORT, "secret"))
        .withMessageNotContaining("secret");
  }
}
