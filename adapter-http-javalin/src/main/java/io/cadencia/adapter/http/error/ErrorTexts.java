package io.cadencia.adapter.http.error;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The catalogue: what is said about each fault in each language, with the facts put in. */
final class ErrorTexts {

  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
  private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      TEXTS.put(language, load(language));
    }
  }

  private ErrorTexts() {}

  static String text(ApiError error, Language language) {
    return FACT.matcher(template(error.fault(), language))
        .replaceAll(
            fact ->
                Matcher.quoteReplacement(error.facts().getOrDefault(fact.group(1), fact.group())));
  }

  static String template(Fault fault, Language language) {
    var template = texts(language).getProperty(fault.key());
    if (template == null) {
      throw new IllegalStateException("no text in " + language.tag() + " for " + fault.key());
    }
    return template;
  }

  static Properties texts(Language language) {
    var texts = TEXTS.get(language);
    if (texts == null) {
      throw new IllegalStateException("no catalogue in " + language.tag());
    }
    return texts;
  }

  private static Properties load(Language language) {
    var name = "errors_" + language.tag() + ".properties";
    try (var stream = ErrorTexts.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      var texts = new Properties();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
