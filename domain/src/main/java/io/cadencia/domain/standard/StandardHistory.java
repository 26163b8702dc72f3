package io.cadencia.domain.standard;

import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All standard times a workstation ever had, and which of them was in force when: among those valid
 * from the instant or earlier the one with the latest start, and of several with that start the one
 * given last. A change may be valid from the past, which corrects the figures from then on up to
 * the next start.
 */
public final class StandardHistory {

  /** A standard time and the span in which it is in force. */
  public record Stretch(TimeSpan span, StandardTime sam) {}

  private static final StandardHistory NONE = new StandardHistory(List.of());

  /** By rising number. */
  private final List<StandardChange> changes;

  /** Those that ever hold: by rising start, one for each. */
  private final List<StandardChange> holding;

  private StandardHistory(List<? extends StandardChange> given) {
    changes =
        given.stream()
            .<StandardChange>map(change -> change)
            .sorted(Comparator.comparing(StandardChange::number))
            .toList();
    var byStart = new TreeMap<Instant, StandardChange>();
    changes.forEach(change -> byStart.put(change.validFrom(), change));
    holding = List.copyOf(byStart.values());
  }

  /** The history of a workstation whose standard is not known. */
  public static StandardHistory none() {
    return NONE;
  }

  /**
   * @param changes in any order
   */
  public static StandardHistory of(List<? extends StandardChange> changes) {
    return new StandardHistory(changes);
  }

  /** The version in force at the instant; empty before the first, and while there is none. */
  public Optional<StandardVersion> at(Instant instant) {
    int index = indexAt(instant);
    return index < 0 ? Optional.empty() : version(holding.get(index));
  }

  /** The version that comes into force last; empty when the workstation then has none. */
  public Optional<StandardVersion> newest() {
    return holding.isEmpty() ? Optional.empty() : version(holding.get(holding.size() - 1));
  }

  /** The last version that the configuration gave. */
  public Optional<StandardVersion> newestFromConfiguration() {
    return changes.stream()
        .filter(change -> change.source().isConfiguration())
        .flatMap(change -> version(change).stream())
        .reduce((earlier, later) -> later);
  }

  /** When what is in force at the instant is replaced; empty when it stays. */
  public Optional<Instant> nextChangeAfter(Instant instant) {
    int next = indexAt(instant) + 1;
    return next < holding.size() ? Optional.of(holding.get(next).validFrom()) : Optional.empty();
  }

  /** The number the next change will bear. */
  public int nextNumber() {
    return changes.isEmpty() ? 1 : changes.get(changes.size() - 1).number() + 1;
  }

  /** All that was ever given, by rising number. */
  public List<StandardChange> changes() {
    return changes;
  }

  /** The span cut at every change of the standard; parts without a standard are left out. */
  public List<Stretch> stretches(TimeSpan span) {
    var stretches = new ArrayList<Stretch>();
    for (int i = Math.max(0, indexAt(span.from())); i < holding.size(); i++) {
      var change = holding.get(i);
      if (!change.validFrom().isBefore(span.to())) {
        break;
      }
      var next = i + 1 < holding.size() ? holding.get(i + 1).validFrom() : span.to();
      var from = change.validFrom().isAfter(span.from()) ? change.validFrom() : span.from();
      var part = new TimeSpan(from, next.isBefore(span.to()) ? next : span.to());
      version(change)
          .filter(version -> !part.isEmpty())
          .ifPresent(version -> stretches.add(new Stretch(part, version.sam())));
    }
    return stretches;
  }

  /** Whether it never had a standard. */
  public boolean isEmpty() {
    return changes.stream().noneMatch(StandardVersion.class::isInstance);
  }

  /** Index of the change that holds at the instant, -1 before the first. */
  private int indexAt(Instant instant) {
    int low = 0;
    int high = holding.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holding.get(middle).validFrom().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }

  private static Optional<StandardVersion> version(StandardChange change) {
    return change instanceof StandardVersion version ? Optional.of(version) : Optional.empty();
  }
}
