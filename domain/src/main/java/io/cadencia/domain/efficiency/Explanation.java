package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from: every cycle, standard, planned span and gap it was computed from, and
 * the rules that were applied. Whoever computes again from these gets the same bits.
 *
 * @param subject what the figure is about
 * @param span the time it is about
 * @param targetPerHour of a module, or null
 * @param stations in sequence; of a workstation, itself alone
 */
public record Explanation(
    Subject subject,
    TimeSpan span,
    @Nullable Double targetPerHour,
    EfficiencyPolicy policy,
    List<ExplainedStation> stations) {

  /** What a figure can be about. */
  public enum Subject {
    WORKSTATION,
    MODULE
  }

  public Explanation {
    stations = List.copyOf(stations);
    if (subject == Subject.WORKSTATION && stations.size() != 1) {
      throw new IllegalArgumentException(
          "a " + subject + " cannot have " + stations.size() + " workstations");
    }
  }

  /** The figures, computed from what is listed here and nothing else. */
  public Figures recompute() {
    var records = stations.stream().map(ExplainedStation::toRecord).toList();
    var whole = new Buckets(span, List.of());
    return switch (subject) {
      case WORKSTATION -> new StationEfficiency(policy).report(records.get(0), whole).summary();
      case MODULE -> new ModuleEfficiency(policy).report(records, targetPerHour, whole).summary();
    };
  }

  /** The models the counted cycles were measured with, as {@code version sha256}. */
  public SortedSet<String> models() {
    return versions(with -> with.modelVersion() + " " + with.modelSha256());
  }

  /** The zones the counted cycles were measured by. */
  public SortedSet<String> roiVersions() {
    return versions(Provenance::roiVersion);
  }

  /** The configurations the counted cycles were measured under. */
  public SortedSet<String> configVersions() {
    return versions(Provenance::configVersion);
  }

  private SortedSet<String> versions(Function<Provenance, String> version) {
    var versions = new TreeSet<String>();
    stations.stream()
        .flatMap(station -> station.counted().stream())
        .map(Cycle::provenance)
        .map(version)
        .forEach(versions::add);
    return versions;
  }
}
