package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.zone.ListZoneVersionsUseCase.Page;
import java.util.List;

/** One page of versions, newest first; the next one is before its last number. */
public record ZonesVersionPageJson(List<ZonesVersionJson> items, boolean hasMore) {

  public static ZonesVersionPageJson of(Page page) {
    return new ZonesVersionPageJson(
        page.items().stream().map(ZonesVersionJson::of).toList(), page.hasMore());
  }
}
