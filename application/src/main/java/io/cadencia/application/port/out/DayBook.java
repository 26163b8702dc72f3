package io.cadencia.application.port.out;

import io.cadencia.application.port.in.version.SoftwareBuild;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.line.HourlyBoard;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.PlantIdentity;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the workbook of one module and production day says. Nobody's name is in it: who
 * corrected or classified is told by role.
 *
 * @param hasStations whether the module has workstations in use; without them it has no figures
 * @param hasShifts whether work was planned for the day
 * @param shifts in order of time; only those with something to say
 * @param cycles every cycle that ended in the day, by rising number; can be gone through once
 * @param stops by rising start
 * @param manifest asked once, after the cycles were gone through
 */
public record DayBook(
    Scope scope,
    boolean hasStations,
    boolean hasShifts,
    List<ShiftBlock> shifts,
    HourlyBoard board,
    Stream<CycleLine> cycles,
    List<StopLine> stops,
    ManifestSource manifest) {

  public DayBook {
    shifts = List.copyOf(shifts);
    stops = List.copyOf(stops);
  }

  /** The same book with these cycles. */
  public DayBook with(Stream<CycleLine> others) {
    return new DayBook(scope, hasStations, hasShifts, shifts, board, others, stops, manifest);
  }

  /**
   * What the book is about.
   *
   * @param days how the plant cuts its days, and in which zone
   * @param span the production day
   * @param knownUntil end of the span, or when the book was made where that is earlier
   */
  public record Scope(
      SewingModule module,
      LocalDate day,
      ProductionDays days,
      TimeSpan span,
      Instant knownUntil,
      EfficiencyPolicy policy) {

    /** Whether the day had ended when the book was made. */
    public boolean isOver() {
      return !knownUntil.isBefore(span.to());
    }
  }

  /** What a block of rows is about. */
  public enum BlockKind {
    SHIFT,
    OVERTIME,
    /** Time between shifts in which something was made all the same. */
    BESIDE_SHIFTS,
    /** The whole day of a module for which no shift was ever planned. */
    WHOLE_DAY
  }

  /**
   * A shift with what follows it until the next one begins.
   *
   * @param shift what people call it; null unless it is a shift
   * @param lines by the sequence of the workstations, then by time
   * @param total the figures of the module
   */
  public record ShiftBlock(
      BlockKind kind, @Nullable String shift, List<StationLine> lines, Figures total) {

    public ShiftBlock {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A workstation for as long as its order, standard and crew stay the same.
   *
   * @param workstation with what was done there then
   * @param isLast whether it makes the output of the module
   * @param operators how many were planned there, 0 where nobody was
   */
  public record StationLine(
      Workstation workstation,
      boolean isLast,
      @Nullable WorkOrder order,
      int operators,
      @Nullable StandardVersion standard,
      Figures figures) {}

  /**
   * @param workstation with what was done there when the cycle ended
   * @param standard in force at its end, or null
   * @param efficiency null for a cycle that is no unit, and without standard
   * @param corrected who corrected it; null without correction
   * @param verified who verified it; null without verification
   */
  public record CycleLine(
      Workstation workstation,
      RecordedCycle recorded,
      @Nullable StandardVersion standard,
      @Nullable Percent efficiency,
      @Nullable Said corrected,
      @Nullable Said verified) {}

  /**
   * @param lost how much of it lies in the day
   * @param code null until it is classified
   * @param classified who classified it; null until somebody has
   */
  public record StopLine(
      Workstation workstation,
      Stop stop,
      Duration lost,
      @Nullable LostTimeCode code,
      @Nullable Said classified) {}

  /**
   * What somebody said, without their name.
   *
   * @param role such as engineer; null where there were no roles, as on the command line
   * @param reason in their words, or null
   */
  public record Said(@Nullable String role, @Nullable String reason) {}

  /** Tells the manifest once everything else is known. */
  @FunctionalInterface
  public interface ManifestSource {

    /**
     * @param inputs hash of all that the sheets say
     */
    Manifest of(String inputs);
  }

  /**
   * With what the figures were made.
   *
   * @param models version and hash of each model
   * @param revision from 1; another one differs from the one before in its figures, or was made by
   *     another program
   */
  public record Manifest(
      SoftwareBuild program,
      PlantIdentity identity,
      Set<String> models,
      Set<String> zones,
      Set<String> configurations,
      int revision) {}
}
