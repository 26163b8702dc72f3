package io.cadencia.domain.standard;

import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All standard times a workstation ever had, and which of them was in force when. */
public final class StandardHistory {

  /** A standard time and the span in which it is in force. */
  public record Stretch(TimeSpan span, StandardTime sam) {}

  private static final StandardHistory NONE = new StandardHistory(List.of());

  private final List<StandardVersion> versions;

  private StandardHistory(List<StandardVersion> versions) {
    this.versions = versions;
  }

  /** The history of a workstation whose standard is not known. */
  public static StandardHistory none() {
    return NONE;
  }

  public static StandardHistory of(List<StandardVersion> versions) {
    return new StandardHistory(
        versions.stream().sorted(Comparator.comparing(StandardVersion::validFrom)).toList());
  }

  /** The version in force at the instant; empty before the first. */
  public Optional<StandardVersion> at(Instant instant) {
    return versions.stream()
        .filter(version -> !version.validFrom().isAfter(instant))
        .reduce((earlier, later) -> later);
  }

  public Optional<StandardVersion> newest() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** The span cut at every change of the standard; parts without a standard are left out. */
  public List<Stretch> stretches(TimeSpan span) {
    var stretches = new ArrayList<Stretch>();
    for (int i = 0; i < versions.size(); i++) {
      var from = versions.get(i).validFrom();
      var to = i + 1 < versions.size() ? versions.get(i + 1).validFrom() : Instant.MAX;
      var sam = versions.get(i).sam();
      span.intersection(new TimeSpan(from, to))
          .ifPresent(part -> stretches.add(new Stretch(part, sam)));
    }
    return stretches;
  }

  public boolean isEmpty() {
    return versions.isEmpty();
  }
}
