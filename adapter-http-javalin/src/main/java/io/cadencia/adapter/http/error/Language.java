package io.cadencia.adapter.http.error;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which refusals are told. */
public enum Language {
  EN,
  ES;

  private static final List<String> TAGS = List.of("en", "es");

  /** What the header asks for most, or the plant's own language. */
  public static Language of(@Nullable String acceptLanguage, Language otherwise) {
    if (acceptLanguage == null) {
      return otherwise;
    }
    try {
      var wanted = Locale.LanguageRange.parse(acceptLanguage);
      var tag = Locale.lookupTag(wanted, TAGS);
      return tag == null ? otherwise : ofTag(tag);
    } catch (IllegalArgumentException unreadable) {
      return otherwise;
    }
  }

  /** The language of one of the tags {@code en} and {@code es}. */
  public static Language ofTag(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
