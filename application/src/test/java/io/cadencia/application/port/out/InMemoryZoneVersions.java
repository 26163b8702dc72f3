package io.cadencia.application.port.out;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZonesVersion;
import io.cadencia.domain.zone.ZonesVersion.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Versions in a list. */
public final class InMemoryZoneVersions implements ZoneVersions, InMemoryStore {

  private final CopyOnWriteArrayList<ZonesVersion> versions = new CopyOnWriteArrayList<>();

  @Override
  public Optional<ZonesVersion> inForce(CameraId camera) {
    return of(camera).findFirst();
  }

  @Override
  public int numberInForce(CameraId camera) {
    return inForce(camera).map(ZonesVersion::number).orElse(0);
  }

  @Override
  public Optional<ZonesVersion> newestFromConfiguration(CameraId camera) {
    return of(camera).filter(version -> version.source() == Source.CONFIGURATION).findFirst();
  }

  @Override
  public List<ZonesVersion> before(CameraId camera, int before, int limit) {
    return of(camera).filter(version -> version.number() < before).limit(limit).toList();
  }

  @Override
  public void add(ZonesVersion version) {
    if (version.number() != numberInForce(version.camera()) + 1) {
      throw new IllegalStateException("version " + version.number() + " does not follow");
    }
    versions.add(version);
  }

  private Stream<ZonesVersion> of(CameraId camera) {
    return versions.stream()
        .filter(version -> version.camera().equals(camera))
        .sorted(Comparator.comparingInt(ZonesVersion::number).reversed());
  }

  @Override
  public Runnable remember() {
    var kept = List.copyOf(versions);
    return () -> {
      versions.clear();
      versions.addAll(kept);
    };
  }
}
