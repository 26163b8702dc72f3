package io.cadencia.domain.bulletin;

import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardChange;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.standard.StandardWithdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a bulletin means for one workstation.
 *
 * @param history its standards as they are
 * @param after what is to be done there, in sequence; nothing when the garment does not pass
 * @param validFrom first instant at which the bulletin is in force
 */
public record StationPlan(
    Workstation station, StandardHistory history, List<Operation> after, Instant validFrom) {

  public StationPlan {
    after = List.copyOf(after);
  }

  /** The standard the bulletin replaces. */
  public Optional<StandardVersion> before() {
    return history.at(validFrom);
  }

  public Optional<StandardTime> samBefore() {
    return before().map(StandardVersion::sam);
  }

  public Optional<StandardTime> samAfter() {
    return Operation.sum(after);
  }

  /** Whether the workstation gets another standard, or loses its own. */
  public boolean isChanged() {
    return before()
        .map(version -> after.isEmpty() || !version.operations().equals(after))
        .orElse(!after.isEmpty());
  }

  /** When a standard that was given already takes over again; empty when the bulletin's stays. */
  public Optional<Instant> until() {
    return history.nextChangeAfter(validFrom);
  }

  /** What is to be stored if the workstation is changed. */
  public StandardChange change(StandardSource source) {
    int number = history.nextNumber();
    return after.isEmpty()
        ? new StandardWithdrawal(number, validFrom, source)
        : StandardVersion.of(number, validFrom, after, source);
  }

  List<PlacedOperation> placedBefore() {
    return placed(before().map(StandardVersion::operations).orElse(List.of()));
  }

  private List<PlacedOperation> placed(List<Operation> operations) {
    return operations.stream()
        .map(operation -> new PlacedOperation(station.code(), operation))
        .toList();
  }
}
