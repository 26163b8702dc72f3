package io.cadencia.adapter.cv.pipeline;

import io.cadencia.application.port.in.zone.FollowZonesUseCase;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The zones a camera is watched with, which may change while it runs: a new version is noticed
 * within a second of frames. Used by the thread of its feed.
 */
public final class CurrentZones {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final CameraId camera;
  private final FollowZonesUseCase follow;
  private int version;
  private ZoneLayout zones;
  private @Nullable Instant lastLook;

  /**
   * @param zones those of the start
   * @param version their number, 0 if they have none
   * @param follow tells of newer ones
   */
  public CurrentZones(CameraId camera, ZoneLayout zones, int version, FollowZonesUseCase follow) {
    this.camera = camera;
    this.zones = zones;
    this.version = version;
    this.follow = follow;
  }

  /** Zones that never change, as for a recording that is to be measured with one version. */
  public static CurrentZones fixed(CameraId camera, List<StationZones> stations) {
    return fixed(camera, new ZoneLayout(stations));
  }

  /** As {@link #fixed(CameraId, List)}, with masks. */
  public static CurrentZones fixed(CameraId camera, ZoneLayout zones) {
    return new CurrentZones(camera, zones, 0, (asked, known) -> Optional.empty());
  }

  public CameraId camera() {
    return camera;
  }

  /** Its number, 0 if it has none. */
  public int version() {
    return version;
  }

  public ZoneLayout zones() {
    return zones;
  }

  public List<StationZones> stations() {
    return zones.stations();
  }

  /** The zones, if they are others since the last look; looks once a second. */
  Optional<ZoneLayout> changed(Instant now) {
    if (lastLook != null && isRecent(lastLook, now)) {
      return Optional.empty();
    }
    lastLook = now;
    return follow.newerThan(camera, version).map(this::take);
  }

  /** A clock that was put back lets nothing wait until it has caught up. */
  private static boolean isRecent(Instant last, Instant now) {
    return Duration.between(last, now).abs().compareTo(BETWEEN_LOOKS) < 0;
  }

  private ZoneLayout take(ZonesVersion newer) {
    version = newer.number();
    zones = newer.zones();
    return zones;
  }
}
