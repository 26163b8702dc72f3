package io.cadencia.application.service.report;

import io.cadencia.domain.cycle.Provenance;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** With what the cycles of an export were measured. */
final class UsedVersions {

  private final SortedSet<String> models = new TreeSet<>();
  private final SortedSet<String> zones = new TreeSet<>();
  private final SortedSet<String> configurations = new TreeSet<>();
  private @Nullable Provenance newest;

  /** Most cycles were measured with what the one before was. */
  void add(Provenance with) {
    if (with.equals(newest)) {
      return;
    }
    newest = with;
    models.add(with.modelVersion() + " " + with.modelSha256());
    zones.add(with.roiVersion());
    configurations.add(with.configVersion());
  }

  /** Version and hash of each model. */
  SortedSet<String> models() {
    return models;
  }

  SortedSet<String> zones() {
    return zones;
  }

  SortedSet<String> configurations() {
    return configurations;
  }
}
