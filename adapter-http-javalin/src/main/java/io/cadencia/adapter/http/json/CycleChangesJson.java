package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import java.util.List;

/** One page of cycles by rising change. */
public record CycleChangesJson(List<CycleJson> items, long nextAfterSeq, boolean hasMore) {

  public static CycleChangesJson of(Page page, CycleView view) {
    return new CycleChangesJson(view.of(page.items()), page.nextAfter(), page.hasMore());
  }
}
