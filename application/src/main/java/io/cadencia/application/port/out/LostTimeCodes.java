package io.cadencia.application.port.out;

import io.cadencia.domain.losttime.LostTimeCode;
import java.util.List;
import java.util.Optional;

/** The plant's list of reasons for lost time. */
public interface LostTimeCodes {

  /** All codes, by code. */
  List<LostTimeCode> all();

  Optional<LostTimeCode> find(String code);

  /** Makes these the list; a code that is gone from it stays while a stop is classified by it. */
  void replace(List<LostTimeCode> codes);
}
