package io.cadencia.adapter.http.json;

import io.cadencia.domain.cycle.RecordedCycle;

/** How a caller sees a cycle: what the role may not see is null. */
public enum CycleView {
  WHOLE,
  /** Without who worked and without pictures. */
  WITHOUT_PEOPLE;

  public CycleJson of(RecordedCycle recorded) {
    var whole = CycleJson.of(recorded);
    return this == WHOLE ? whole : whole.withoutPeople();
  }
}
