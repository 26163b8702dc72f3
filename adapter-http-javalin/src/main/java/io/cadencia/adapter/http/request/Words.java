package io.cadencia.adapter.http.request;

import java.util.Locale;

/** The words of the API: {@code IN_PROGRESS} is {@code in_progress}. */
public final class Words {

  private Words() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
