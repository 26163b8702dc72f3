package io.cadencia.application.service.report;

import io.cadencia.domain.cycle.Provenance;
import java.util.SortedSet;
import java.util.TreeSet;

/** With what the cycles of an export were measured. */
final class UsedVersions {

  private final SortedSet<String> models = new TreeSet<>();
  private final SortedSet<String> zones = new TreeSet<>();
  private final SortedSet<String> configurations = new TreeSet<>();

  void add(Provenance with) {
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
