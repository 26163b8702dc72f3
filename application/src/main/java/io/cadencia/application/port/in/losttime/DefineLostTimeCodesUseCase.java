package io.cadencia.application.port.in.losttime;

import io.cadencia.domain.losttime.LostTimeCode;
import java.util.List;

/** Makes a list the plant's reasons for lost time; a code in use by a stop stays known. */
public interface DefineLostTimeCodesUseCase {

  void define(List<LostTimeCode> codes);
}
