package io.cadencia.adapter.http.json;

import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.Ratio;
import org.jspecify.annotations.Nullable;

/** Figures that may be unknown, as the API writes them. */
public final class Figure {

  private Figure() {}

  public static @Nullable Double of(@Nullable Percent percent) {
    return percent == null ? null : percent.value();
  }

  public static @Nullable Double of(@Nullable Ratio ratio) {
    return ratio == null ? null : ratio.value();
  }
}
