package io.cadencia.bootstrap.evaluation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words and figures of a page in its language. */
final class PageWords {

  private final Locale locale;
  private final ResourceBundle words;

  /**
   * @param locale of {@code words_es.properties} or {@code words_en.properties}
   */
  PageWords(Locale locale) {
    this.locale = locale;
    this.words = ResourceBundle.getBundle("io.cadencia.bootstrap.evaluation.words", locale);
  }

  String language() {
    return locale.getLanguage();
  }

  String of(String key, Object... values) {
    var text = words.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
  }

  /** With three places; a dash for nothing. */
  String figure(@Nullable Double value) {
    return value == null ? "–" : String.format(numbers(), "%.3f", value);
  }

  String signed(double value) {
    return String.format(numbers(), "%+.2f", value).replace('-', '−');
  }

  String seconds(double value) {
    return String.format(numbers(), "%.2f s", value);
  }

  private Locale numbers() {
    return locale.getLanguage().equals("es") ? Locale.forLanguageTag("es-CO") : Locale.ROOT;
  }
}
