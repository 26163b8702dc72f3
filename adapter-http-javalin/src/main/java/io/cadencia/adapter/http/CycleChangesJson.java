package io.cadencia.adapter.http;

import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import java.util.List;

/** One page of cycles by rising change. */
record CycleChangesJson(List<CycleJson> items, long nextAfterSeq, boolean hasMore) {

  static CycleChangesJson of(Page page) {
    return new CycleChangesJson(
        page.items().stream().map(CycleJson::of).toList(), page.nextAfter(), page.hasMore());
  }
}
