package io.cadencia.application.service.losttime;

import io.cadencia.application.port.in.losttime.DefineLostTimeCodesUseCase;
import io.cadencia.application.port.out.LostTimeCodes;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.losttime.LostTimeCode;
import java.util.List;

/** Stores the plant's list of codes. */
public final class DefineLostTimeCodesService implements DefineLostTimeCodesUseCase {

  private final LostTimeCodes codes;
  private final UnitOfWork unitOfWork;

  public DefineLostTimeCodesService(LostTimeCodes codes, UnitOfWork unitOfWork) {
    this.codes = codes;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public void define(List<LostTimeCode> list) {
    unitOfWork.run(() -> codes.replace(list));
  }
}
