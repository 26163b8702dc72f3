package io.cadencia.application.port.in.losttime;

import io.cadencia.domain.losttime.LostTimeCode;
import java.util.List;

/** Lists what a stop may be due to, by code. */
public interface ListLostTimeCodesUseCase {

  List<LostTimeCode> list();
}
