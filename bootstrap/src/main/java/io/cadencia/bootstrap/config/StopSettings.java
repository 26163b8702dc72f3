package io.cadencia.bootstrap.config;

import io.cadencia.domain.losttime.LostTimeCatalogue;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.StopDetection;
import java.util.List;

/**
 * How stops are found, and what they may be due to.
 *
 * @param detection key {@code stops.after_sam_multiple}: after how many times the standard time
 *     without a cycle a workstation stands still
 * @param codes key {@code lost_time_codes}: the plant's reasons for lost time
 */
public record StopSettings(StopDetection detection, List<LostTimeCode> codes) {

  /** What holds where the file says nothing. */
  public static final StopSettings DEFAULT =
      new StopSettings(StopDetection.DEFAULT, LostTimeCatalogue.STARTER);

  public StopSettings {
    codes = List.copyOf(codes);
  }
}
