package io.cadencia.bootstrap.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps passwords of cameras out of messages, hashes and the database. */
final class Secrets {

  private static final Pattern ADDRESS = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*://)(.*)$");

  /** Which stream of a camera is meant; any other parameter may be a password. */
  private static final Set<String> HARMLESS =
      Set.of("channel", "subtype", "stream", "profile", "resolution", "fps");

  private Secrets() {}

  /**
   * The address with everything before its host replaced by stars, since a password may hold any
   * sign, and so the parameters behind it; other text as it is.
   */
  static String masked(String source) {
    var address = ADDRESS.matcher(source);
    if (!address.matches()) {
      return source;
    }
    var rest = address.group(2);
    int at = rest.lastIndexOf('@');
    var shown = at < 0 ? rest : "***" + rest.substring(at);
    return address.group(1) + withoutParameters(shown);
  }

  private static String withoutParameters(String shown) {
    int query = shown.indexOf('?');
    if (query < 0) {
      return shown;
    }
    return Arrays.stream(shown.substring(query + 1).split("&", -1))
        .map(Secrets::maskedParameter)
        .collect(Collectors.joining("&", shown.substring(0, query + 1), ""));
  }

  private static String maskedParameter(String parameter) {
    int equals = parameter.indexOf('=');
    var name = equals < 0 ? "" : parameter.substring(0, equals);
    return HARMLESS.contains(name.toLowerCase(Locale.ROOT)) ? parameter : name + "=***";
  }
}
