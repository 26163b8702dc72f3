package io.cadencia.adapter.http;

import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import java.util.List;

/** One page of cycles by rising number. */
record CyclePageJson(List<CycleJson> items, long nextAfterId, boolean hasMore) {

  static CyclePageJson of(Page page) {
    return new CyclePageJson(
        page.items().stream().map(CycleJson::of).toList(), page.nextAfter(), page.hasMore());
  }
}
