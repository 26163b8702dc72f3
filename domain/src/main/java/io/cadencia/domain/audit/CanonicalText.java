package io.cadencia.domain.audit;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A flat JSON object with exactly one spelling: RFC 8785 (JSON Canonicalization Scheme), restricted
 * to texts, whole numbers and null. Keys are sorted by their UTF-16 units, nothing is spaced, and
 * only what must be escaped is.
 */
public final class CanonicalText {

  /** RFC 8785 writes numbers as ECMAScript does, and so exactly only up to here. */
  private static final long LARGEST = (1L << 53) - 1;

  private final SortedMap<String, String> members = new TreeMap<>();

  /** Adds a text, or null. */
  public CanonicalText with(String key, @Nullable String value) {
    return put(key, value == null ? "null" : quoted(value));
  }

  /** Adds a whole number between -(2^53 - 1) and 2^53 - 1, or null. */
  public CanonicalText with(String key, @Nullable Long value) {
    if (value != null && Math.abs(value) > LARGEST) {
      throw new IllegalArgumentException(key + " is too large for JSON, was " + value);
    }
    return put(key, value == null ? "null" : Long.toString(value));
  }

  private CanonicalText put(String key, String value) {
    if (members.putIfAbsent(key, value) != null) {
      throw new IllegalArgumentException("key " + key + " is given twice");
    }
    return this;
  }

  /** The object as text. */
  public String text() {
    return members.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return text.chars().mapToObj(CanonicalText::unit).collect(Collectors.joining("", "\"", "\""));
  }

  /** One UTF-16 unit; halves of a pair come one after the other and need no care. */
  private static String unit(int unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> unit < ' ' ? "\\u%04x".formatted(unit) : String.valueOf((char) unit);
    };
  }
}
