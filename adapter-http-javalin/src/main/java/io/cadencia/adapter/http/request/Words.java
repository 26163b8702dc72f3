package io.cadencia.adapter.http.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of the API: {@code IN_PROGRESS} is {@code in_progress}. */
public final class Words {

  private Words() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** All of an enum, for a sentence. */
  static String of(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
  }
}
