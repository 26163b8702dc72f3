package io.cadencia.adapter.http.cache;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header by which a caller says what it can unpack. */
final class AcceptEncoding {

  private static final Pattern GZIP = Pattern.compile("(?:^|,)\\s*(?:x-)?gzip\\s*(?=[,;]|$)");
  private static final Pattern NOT_AT_ALL =
      Pattern.compile("(?:^|,)\\s*(?:x-)?gzip\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)");

  private AcceptEncoding() {}

  /** A caller who names gzip takes it, unless it gives it no weight. */
  static boolean takesGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    var codings = header.toLowerCase(Locale.ROOT);
    return GZIP.matcher(codings).find() && !NOT_AT_ALL.matcher(codings).find();
  }
}
