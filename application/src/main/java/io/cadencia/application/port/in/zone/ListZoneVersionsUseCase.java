package io.cadencia.application.port.in.zone;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZonesVersion;
import java.util.List;

/** Tells what the zones of a camera were, newest first. */
public interface ListZoneVersionsUseCase {

  /**
   * @throws io.cadencia.domain.plant.CameraNotFoundException if there is no such camera
   */
  Page list(Query query);

  /**
   * @param before only versions of a lower number
   * @param limit 1 to {@value #MAX_LIMIT}
   */
  record Query(CameraId camera, int before, int limit) {

    /** The most versions a page may hold. */
    public static final int MAX_LIMIT = 100;

    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException(
            "limit must lie between 1 and " + MAX_LIMIT + ", was " + limit);
      }
    }
  }

  /** One page of versions, and whether there are older ones. */
  record Page(List<ZonesVersion> items, boolean hasMore) {

    public Page {
      items = List.copyOf(items);
    }
  }
}
