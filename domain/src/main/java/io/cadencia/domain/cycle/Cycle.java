package io.cadencia.domain.cycle;

import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One garment unit worked at one workstation, from picking it up to putting it down.
 *
 * @param operator who is assigned to the workstation, or null when nobody is
 * @param measuredStart when the camera saw the piece leave the pick zone
 * @param measuredEnd when it saw the piece come to rest in the drop zone, or saw the cycle given
 *     up; null while open
 * @param override the correction that stands beside the measurement, or null
 * @param samVersion the version of the standard time in force at the end, or null without standard
 * @param review what people said of it
 */
public record Cycle(
    CycleId id,
    WorkstationId workstation,
    @Nullable OperatorId operator,
    CycleStatus status,
    Instant measuredStart,
    @Nullable Instant measuredEnd,
    @Nullable CycleOverride override,
    Confidence confidence,
    Provenance provenance,
    @Nullable Integer samVersion,
    Review review) {

  public Cycle {
    if (measuredEnd != null && measuredEnd.isBefore(measuredStart)) {
      throw new IllegalArgumentException(
          "a cycle must not end before it starts, was " + measuredStart + " to " + measuredEnd);
    }
    if ((status == CycleStatus.COMPLETE || status == CycleStatus.ABORTED) && measuredEnd == null) {
      throw new IllegalArgumentException("a cycle that is " + status + " needs an end");
    }
    if (status == CycleStatus.IN_PROGRESS && measuredEnd != null) {
      throw new IllegalArgumentException("a cycle in progress must not have an end");
    }
    if ((status == CycleStatus.MANUAL_OVERRIDE) != (override != null)) {
      throw new IllegalArgumentException(
          "status " + status + " and override " + override + " disagree");
    }
  }

  /** A cycle that has just begun. */
  public static Cycle started(
      CycleId id,
      WorkstationId workstation,
      Instant start,
      Confidence confidence,
      Provenance with) {
    return new Cycle(
        id,
        workstation,
        null,
        CycleStatus.IN_PROGRESS,
        start,
        null,
        null,
        confidence,
        with,
        null,
        Review.NONE);
  }

  /** This cycle, put down at the given instant. */
  public Cycle completed(Instant end, Confidence sureness, @Nullable Integer samVersionAtEnd) {
    return ended(CycleStatus.COMPLETE, end, sureness, samVersionAtEnd);
  }

  /** This cycle, given up at the given instant. */
  public Cycle aborted(Instant end, @Nullable Integer samVersionAtEnd) {
    return ended(CycleStatus.ABORTED, end, confidence, samVersionAtEnd);
  }

  private Cycle ended(
      CycleStatus outcome, Instant end, Confidence sureness, @Nullable Integer samVersionAtEnd) {
    if (measuredEnd != null) {
      throw new IllegalStateException(
          "cycle " + id.value() + " has ended already, at " + measuredEnd);
    }
    var kept = override == null ? outcome : status;
    return new Cycle(
        id,
        workstation,
        operator,
        kept,
        measuredStart,
        end,
        override,
        sureness,
        provenance,
        samVersionAtEnd,
        review);
  }

  /** This cycle, worked by the given operator, or by nobody who is known. */
  public Cycle workedBy(@Nullable OperatorId who) {
    return new Cycle(
        id,
        workstation,
        who,
        status,
        measuredStart,
        measuredEnd,
        override,
        confidence,
        provenance,
        samVersion,
        review);
  }

  public Instant start() {
    return measuredStart;
  }

  /** The end that counts: the override's, else the measured one; empty while open. */
  public Optional<Instant> end() {
    if (override != null && override.end() != null) {
      return Optional.of(override.end());
    }
    if (measuredEnd == null && override != null && override.duration() != null) {
      return Optional.of(measuredStart.plus(override.duration()));
    }
    return Optional.ofNullable(measuredEnd);
  }

  /** The working time that counts: the override's, else end minus start; empty while open. */
  public Optional<Duration> effectiveDuration() {
    if (override != null && override.duration() != null) {
      return Optional.of(override.duration());
    }
    return end().map(end -> Duration.between(measuredStart, end));
  }

  /** The measured working time, whatever was corrected since; empty while it was not measured. */
  public Optional<Duration> measuredDuration() {
    return Optional.ofNullable(measuredEnd).map(end -> Duration.between(measuredStart, end));
  }

  /** Whether it is one unit made; an excluded one is a unit that is left out of every figure. */
  public boolean isUnit() {
    return status.countsAsUnit();
  }

  public boolean isExcluded() {
    return review.excludedReason() != null;
  }

  public boolean isOpen() {
    return status == CycleStatus.IN_PROGRESS;
  }
}
