package io.cadencia.domain.cycle;

import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One garment unit worked at one workstation, from picking it up to putting it down.
 *
 * <p>What was measured is never changed: an override stands beside it, and so does what people say
 * of the cycle in its {@link Review}.
 *
 * @param operator who is assigned to the workstation, or null when nobody is
 * @param measuredStatus what the camera saw: in progress, complete or aborted
 * @param measuredStart when the camera saw the piece leave the pick zone
 * @param measuredEnd when it saw the piece come to rest in the drop zone, or saw the cycle given
 *     up; null while it has not seen the end
 * @param override the correction that stands beside the measurement, or null. That of a cycle whose
 *     end was not yet seen always has an end, so that a measurement that comes later moves nothing
 * @param samVersion the version of the standard time in force at the end that counts, or null
 *     without standard
 * @param review what people said of it
 */
public record Cycle(
    CycleId id,
    WorkstationId workstation,
    @Nullable OperatorId operator,
    CycleStatus measuredStatus,
    Instant measuredStart,
    @Nullable Instant measuredEnd,
    @Nullable CycleOverride override,
    Confidence confidence,
    Provenance provenance,
    @Nullable Integer samVersion,
    Review review) {

  public Cycle {
    if (measuredStatus == CycleStatus.MANUAL_OVERRIDE) {
      throw new IllegalArgumentException("an override is not measured, was " + measuredStatus);
    }
    if ((measuredStatus == CycleStatus.IN_PROGRESS) != (measuredEnd == null)) {
      throw new IllegalArgumentException(
          "measured status " + measuredStatus + " and measured end " + measuredEnd + " disagree");
    }
    if (measuredEnd != null && measuredEnd.isBefore(measuredStart)) {
      throw new IllegalArgumentException(
          "a cycle must not end before it starts, was " + measuredStart + " to " + measuredEnd);
    }
    if (override != null && measuredEnd == null) {
      override = override.endingAfter(measuredStart);
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

  /** This cycle, put down at the given instant; where an override stands, nothing else moves. */
  public Cycle completed(Instant end, Confidence sureness, @Nullable Integer samVersionAtEnd) {
    return ended(CycleStatus.COMPLETE, end, sureness, samVersionAtEnd);
  }

  /** This cycle, given up at the given instant; where an override stands, nothing else moves. */
  public Cycle aborted(Instant end, @Nullable Integer samVersionAtEnd) {
    return ended(CycleStatus.ABORTED, end, confidence, samVersionAtEnd);
  }

  private Cycle ended(
      CycleStatus outcome, Instant end, Confidence sureness, @Nullable Integer samVersionAtEnd) {
    if (measuredEnd != null) {
      throw new IllegalStateException(
          "cycle " + id.value() + " has ended already, at " + measuredEnd);
    }
    return new Cycle(
        id,
        workstation,
        operator,
        outcome,
        measuredStart,
        end,
        override,
        sureness,
        provenance,
        override == null ? samVersionAtEnd : samVersion,
        review);
  }

  /**
   * This cycle with a correction beside its measurement; an open one is closed by it.
   *
   * @param notes what the engineer wrote, or null to leave the notes as they are
   * @param standards of its workstation: the version in force at the corrected end is kept
   * @throws CycleAlreadyOverriddenException if a correction stands there already
   * @throws OverrideRefusedException if start, duration and end do not fit together
   */
  public Cycle correctedBy(
      CycleOverride correction, @Nullable String notes, StandardHistory standards) {
    if (override != null) {
      throw new CycleAlreadyOverriddenException(id, override);
    }
    return correctedAnewBy(correction, notes, standards);
  }

  /**
   * As {@link #correctedBy}, in the place of any correction that stands there already.
   *
   * <p>A verification confirmed the values of before, so it goes when they are corrected.
   */
  public Cycle correctedAnewBy(
      CycleOverride correction, @Nullable String notes, StandardHistory standards) {
    correction.checkAgainst(measuredStart);
    var said = notes == null ? review : review.noted(notes);
    return overriddenBy(correction, said.unverified(), standards);
  }

  /**
   * This cycle as it was measured: complete, aborted, or in progress again where its end was not
   * yet seen. The notes stay; a verification goes with the values it confirmed, and an exclusion
   * with the unit it left out.
   *
   * @param standards of its workstation: the version in force at the measured end is kept
   * @throws CycleNotOverriddenException if there is nothing to revoke
   */
  public Cycle overrideRevoked(StandardHistory standards) {
    if (override == null) {
      throw new CycleNotOverriddenException(id);
    }
    var said = review.unverified();
    return overriddenBy(null, measuredStatus.countsAsUnit() ? said : said.included(), standards);
  }

  private Cycle overriddenBy(
      @Nullable CycleOverride correction, Review said, StandardHistory standards) {
    var moved = with(correction, samVersion, said);
    var version = moved.end().flatMap(standards::at).map(StandardVersion::number).orElse(null);
    return moved.with(correction, version, said);
  }

  /**
   * This unit, left out of every figure.
   *
   * @throws ExclusionRefusedException if it is no unit
   */
  public Cycle excludedFor(String reason) {
    if (!isUnit()) {
      throw new ExclusionRefusedException(
          id, ExclusionRefusedException.Reason.NOT_A_UNIT, status());
    }
    return with(override, samVersion, review.excludedFor(reason));
  }

  /**
   * This unit, back in every figure.
   *
   * @throws ExclusionRefusedException if it was not left out
   */
  public Cycle included() {
    if (!isExcluded()) {
      throw new ExclusionRefusedException(
          id, ExclusionRefusedException.Reason.NOT_EXCLUDED, status());
    }
    return with(override, samVersion, review.included());
  }

  /**
   * This cycle, confirmed as ground truth. Who confirms it again changes nothing; another person
   * takes the place of the first.
   *
   * @throws VerificationRefusedException if it is still open
   */
  public Cycle verifiedBy(Verification verification) {
    if (isOpen()) {
      throw new VerificationRefusedException(id);
    }
    var known = review.verification();
    return known != null && known.by().equals(verification.by())
        ? this
        : with(override, samVersion, review.verified(verification));
  }

  private Cycle with(@Nullable CycleOverride correction, @Nullable Integer version, Review said) {
    return new Cycle(
        id,
        workstation,
        operator,
        measuredStatus,
        measuredStart,
        measuredEnd,
        correction,
        confidence,
        provenance,
        version,
        said);
  }

  /** Where it stands: what was measured, unless it was overridden. */
  public CycleStatus status() {
    return override == null ? measuredStatus : CycleStatus.MANUAL_OVERRIDE;
  }

  /** This cycle, worked by the given operator, or by nobody who is known. */
  public Cycle workedBy(@Nullable OperatorId who) {
    return new Cycle(
        id,
        workstation,
        who,
        measuredStatus,
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
    return override != null && override.end() != null
        ? Optional.of(override.end())
        : Optional.ofNullable(measuredEnd);
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
    return status().countsAsUnit();
  }

  public boolean isExcluded() {
    return review.excludedReason() != null;
  }

  /** Picked up, not yet put down, and not closed by an override. */
  public boolean isOpen() {
    return status() == CycleStatus.IN_PROGRESS;
  }

  /** Whether its end is still to be seen, closed by an override or not. */
  public boolean awaitsMeasurement() {
    return measuredEnd == null;
  }
}
