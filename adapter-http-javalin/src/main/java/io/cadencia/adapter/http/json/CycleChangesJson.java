package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import java.util.List;

/** One page of cycles by rising change. */
public record CycleChangesJson(List<CycleJson> items, long nextAfterSeq, boolean hasMore) {

  public static CycleChangesJson of(Page page) {
    return new CycleChangesJson(
        page.items().stream().map(CycleJson::of).toList(), page.nextAfter(), page.hasMore());
  }
}
