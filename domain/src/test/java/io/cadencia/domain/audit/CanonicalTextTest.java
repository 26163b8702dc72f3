package io.cadencia.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Row E-09: one spelling for one object, as RFC 8785 has it. */
class CanonicalTextTest {

  @Test
  void keys_are_sorted_and_nothing_is_spaced() {
    var text =
        new CanonicalText()
            .with("b", 2L)
            .with("a", "x")
            .with("c", (Long) null)
            .with("B", -1L)
            .text();

    assertThat(text).isEqualTo("{\"B\":-1,\"a\":\"x\",\"b\":2,\"c\":null}");
    assertThat(new CanonicalText().text()).isEqualTo("{}");
  }

  /** The text of the example in RFC 8785, section 3.2.2, without its numbers and literals. */
  @Test
  void texts_are_escaped_as_the_standard_does() {
    var text = "\u20ac$\u000F\nA'B\"\\\\\"/";

    assertThat(new CanonicalText().with("string", text).text())
        .isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** The keys of the example in RFC 8785, section 3.2.3. */
  @Test
  void keys_are_sorted_by_their_utf_16_units() {
    var text =
        new CanonicalText()
            .with("\u20ac", "Euro Sign")
            .with("\r", "Carriage Return")
            .with("\ufb33", "Hebrew Letter Dalet With Dagesh")
            .with("1", "One")
            .with("\ud83d\ude00", "Emoji: Grinning Face")
            .with("\u0080", "Control")
            .with("\u00f6", "Latin Small Letter O With Diaeresis")
            .text();

    assertThat(text)
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void every_control_character_is_escaped() {
    assertThat(new CanonicalText().with("a", "\b\f\t\r\u0000\u001b").text())
        .isEqualTo("{\"a\":\"\\b\\f\\t\\r\\u0000\\u001b\"}");
  }

  @Test
  void a_number_that_json_cannot_hold_exactly_is_refused() {
    var json = new CanonicalText().with("most", 9_007_199_254_740_991L);

    assertThat(json.text()).isEqualTo("{\"most\":9007199254740991}");
    assertThatThrownBy(() -> json.with("more", 9_007_199_254_740_992L))
        .hasMessageContaining("more is too large");
  }

  @Test
  void a_key_given_twice_is_refused() {
    assertThatThrownBy(() -> new CanonicalText().with("a", 1L).with("a", 1L))
        .hasMessageContaining("key a is given twice");
  }
}
