package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import java.util.List;

/** One page of cycles by rising number. */
public record CyclePageJson(List<CycleJson> items, long nextAfterId, boolean hasMore) {

  public static CyclePageJson of(Page page, CycleView view) {
    return new CyclePageJson(view.of(page.items()), page.nextAfter(), page.hasMore());
  }
}
