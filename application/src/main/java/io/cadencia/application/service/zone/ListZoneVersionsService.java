package io.cadencia.application.service.zone;

import io.cadencia.application.port.in.zone.ListZoneVersionsUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.ZoneVersions;

public final class ListZoneVersionsService implements ListZoneVersionsUseCase {

  private final ZoneVersions versions;
  private final WatchedStations watched;

  public ListZoneVersionsService(ZoneVersions versions, PlantRepository plant) {
    this.versions = versions;
    this.watched = new WatchedStations(plant);
  }

  @Override
  public Page list(Query query) {
    watched.requireCamera(query.camera());
    var found = versions.before(query.camera(), query.before(), query.limit() + 1);
    boolean hasMore = found.size() > query.limit();
    return new Page(hasMore ? found.subList(0, query.limit()) : found, hasMore);
  }
}
