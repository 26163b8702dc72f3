package io.cadencia.adapter.http.request;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query string strictly. The framework would turn bad percent signs into nothing and bad
 * UTF-8 into question marks, and so answer a question nobody asked.
 */
public final class QueryString {

  private QueryString() {}

  /** Each name once, and only names that are known. */
  public static Map<String, String> parse(@Nullable String raw, Set<String> known) {
    var values = new HashMap<String, String>();
    if (raw == null || raw.isEmpty()) {
      return values;
    }
    for (var pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      var name = decode(equals < 0 ? pair : pair.substring(0, equals));
      var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      add(values, name, value, known);
    }
    return values;
  }

  private static void add(
      Map<String, String> values, String name, String value, Set<String> known) {
    if (!known.contains(name)) {
      throw new RequestRefusedException(
          Fault.QUERY_PARAMETER_UNKNOWN, "field", name, "known", sorted(known));
    }
    if (values.put(name, value) != null) {
      throw new RequestRefusedException(Fault.QUERY_PARAMETER_TWICE, "field", name);
    }
  }

  private static String sorted(Set<String> names) {
    return names.isEmpty() ? "-" : String.join(", ", names.stream().sorted().toList());
  }

  private static String decode(String encoded) {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(hexByte(encoded, i + 1));
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int hexByte(String encoded, int at) {
    int high = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
    int low = high < 0 ? -1 : Character.digit(encoded.charAt(at + 1), 16);
    if (low < 0) {
      throw new RequestRefusedException(Fault.QUERY_PERCENT_BROKEN);
    }
    return high * 16 + low;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RequestRefusedException(Fault.QUERY_NOT_UTF8);
    }
  }
}
