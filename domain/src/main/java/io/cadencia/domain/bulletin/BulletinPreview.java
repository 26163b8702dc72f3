package io.cadencia.domain.bulletin;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.StandardTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What putting a bulletin in force would change.
 *
 * @param validFrom first instant at which it would be in force
 * @param changes operation by operation: in the bulletin's sequence, then what it no longer has
 * @param stations the module's workstations in sequence
 * @param now the moment of the preview, on the plant's clock
 */
public record BulletinPreview(
    ModuleId module,
    StyleBulletin bulletin,
    Instant validFrom,
    List<BulletinChange> changes,
    List<StationPlan> stations,
    ZonedDateTime now) {

  public BulletinPreview {
    changes = List.copyOf(changes);
    stations = List.copyOf(stations);
  }

  /**
   * @param stations what the bulletin means for each workstation of the module, in sequence
   */
  public static BulletinPreview of(
      ModuleId module,
      StyleBulletin bulletin,
      Instant validFrom,
      List<StationPlan> stations,
      ZonedDateTime now) {
    var before = stations.stream().flatMap(station -> station.placedBefore().stream()).toList();
    var after =
        bulletin.lines().stream()
            .map(line -> new PlacedOperation(line.station(), line.operation()))
            .toList();
    return new BulletinPreview(
        module, bulletin, validFrom, BulletinComparison.of(before, after), stations, now);
  }

  /** The workstations that get another standard, or lose their own. */
  public List<StationPlan> changedStations() {
    return stations.stream().filter(StationPlan::isChanged).toList();
  }

  /** The workstations at which nothing will be done, and which will have no standard. */
  public List<Workstation> stationsWithoutOperations() {
    return stations.stream()
        .filter(plan -> plan.after().isEmpty())
        .map(StationPlan::station)
        .toList();
  }

  /** The SAM of the garment as it is; empty when no workstation has one. */
  public Optional<StandardTime> samBefore() {
    return stations.stream().flatMap(plan -> plan.samBefore().stream()).reduce(StandardTime::plus);
  }

  /** The SAM of the garment as it will be. */
  public StandardTime samAfter() {
    return bulletin.sam();
  }

  /** By how much the garment's SAM rises, in percent; empty where there was none. */
  public OptionalDouble samRisePercent() {
    return samBefore()
        .map(before -> OptionalDouble.of(BulletinChange.risePercent(before, samAfter())))
        .orElse(OptionalDouble.empty());
  }

  /**
   * The days whose figures change because the bulletin is valid from the past; empty when it is
   * not, or changes nothing. A workstation's past changes up to its next known standard.
   */
  public Optional<CorrectedDays> correctedDays() {
    var present = now.toInstant();
    return validFrom.isBefore(present)
        ? changedStations().stream()
            .map(plan -> plan.until().filter(present::isAfter).orElse(present))
            .max(Comparator.naturalOrder())
            .map(this::days)
        : Optional.empty();
  }

  private CorrectedDays days(Instant end) {
    var zone = now.getZone();
    return new CorrectedDays(
        validFrom.atZone(zone).toLocalDate(), end.minusMillis(1).atZone(zone).toLocalDate());
  }

  /**
   * Stands for the bulletin, its beginning and every standard of the module that was known: who
   * puts it in force says which preview he saw.
   */
  public String fingerprint() {
    return Fingerprint.sha256(
        stations.stream()
            .map(BulletinPreview::known)
            .collect(
                Collectors.joining(
                    "\n",
                    "%d %d %s\n"
                        .formatted(
                            module.value(), validFrom.toEpochMilli(), bulletin.id().sha256()),
                    "")));
  }

  private static String known(StationPlan plan) {
    return plan.station().id().value()
        + " "
        + plan.station().code()
        + " "
        + plan.history().changes().stream()
            .map(change -> change.number() + "@" + change.validFrom().toEpochMilli())
            .collect(Collectors.joining(" "));
  }
}
