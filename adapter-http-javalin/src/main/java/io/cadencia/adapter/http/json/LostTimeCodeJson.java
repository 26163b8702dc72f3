package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.domain.losttime.LostTimeCode;

/** What a stop may be due to. */
public record LostTimeCodeJson(String code, String nameEs, String nameEn, String kind) {

  public static LostTimeCodeJson of(LostTimeCode code) {
    return new LostTimeCodeJson(code.code(), code.nameEs(), code.nameEn(), Words.of(code.kind()));
  }
}
