package io.cadencia.application.service.losttime;

import io.cadencia.application.port.in.losttime.ListLostTimeCodesUseCase;
import io.cadencia.application.port.out.LostTimeCodes;
import io.cadencia.domain.losttime.LostTimeCode;
import java.util.List;

/** Reads the plant's list of reasons for lost time. */
public final class ListLostTimeCodesService implements ListLostTimeCodesUseCase {

  private final LostTimeCodes codes;

  public ListLostTimeCodesService(LostTimeCodes codes) {
    this.codes = codes;
  }

  @Override
  public List<LostTimeCode> list() {
    return codes.all();
  }
}
