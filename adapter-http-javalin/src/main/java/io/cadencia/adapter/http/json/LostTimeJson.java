package io.cadencia.adapter.http.json;

import io.cadencia.domain.losttime.LostTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much time stops took within a range, by what they were due to, the largest loss first. */
public record LostTimeJson(double totalSeconds, List<BarJson> codes) {

  public static LostTimeJson of(LostTime lost) {
    return new LostTimeJson(
        Seconds.of(lost.total()), lost.bars().stream().map(BarJson::of).toList());
  }

  /**
   * @param code null for what nobody has classified
   * @param cumulativeSeconds its own loss and that of all larger ones
   */
  public record BarJson(
      @Nullable String code, double lostSeconds, int stops, double cumulativeSeconds) {

    static BarJson of(LostTime.Bar bar) {
      return new BarJson(
          bar.code(), Seconds.of(bar.lost()), bar.stops(), Seconds.of(bar.upToHere()));
    }
  }
}
