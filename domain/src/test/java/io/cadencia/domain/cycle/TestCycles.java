package io.cadencia.domain.cycle;

import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Cycles for tests: what matters to the case is said, the rest is here. */
public final class TestCycles {

  /** When a cycle starts unless the test says otherwise. */
  public static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  public static final Provenance PROVENANCE =
      new Provenance("yolov8n/ort-1.29.0", "a".repeat(64), "roi-1", "config-1");

  private TestCycles() {}

  /** Cycle 1 of workstation 1, complete after 20 seconds. */
  public static Builder aCycle() {
    return new Builder(1, 1, null, CycleStatus.COMPLETE, START, Duration.ofSeconds(20), null, 1);
  }

  /** Each step returns a new builder, so that a common beginning may be shared. */
  public record Builder(
      long number,
      int workstation,
      @Nullable Integer operator,
      CycleStatus status,
      Instant start,
      @Nullable Duration measured,
      @Nullable CycleOverride override,
      @Nullable Integer samVersion) {

    public Builder numbered(long id) {
      return new Builder(id, workstation, operator, status, start, measured, override, samVersion);
    }

    public Builder numbered(CycleId id) {
      return numbered(id.value());
    }

    public Builder at(int station) {
      return new Builder(number, station, operator, status, start, measured, override, samVersion);
    }

    public Builder by(int person) {
      return new Builder(
          number, workstation, person, status, start, measured, override, samVersion);
    }

    public Builder startedAt(Instant instant) {
      return new Builder(
          number, workstation, operator, status, instant, measured, override, samVersion);
    }

    /** Starts so many seconds after {@link #START}. */
    public Builder startedAfter(long seconds) {
      return startedAt(START.plusSeconds(seconds));
    }

    /** Complete after this time. */
    public Builder measured(Duration duration) {
      return ended(CycleStatus.COMPLETE, duration);
    }

    /** Given up after this time. */
    public Builder abortedAfter(Duration duration) {
      return ended(CycleStatus.ABORTED, duration);
    }

    /** Not yet put down. */
    public Builder open() {
      return new Builder(
          number, workstation, operator, CycleStatus.IN_PROGRESS, start, null, null, null);
    }

    public Builder correctedTo(Duration duration) {
      return corrected(CycleOverride.ofDuration(duration));
    }

    public Builder correctedToEndAt(Instant end) {
      return corrected(CycleOverride.ofEnd(end));
    }

    public Builder underStandard(@Nullable Integer version) {
      return new Builder(number, workstation, operator, status, start, measured, override, version);
    }

    public Cycle build() {
      return new Cycle(
          new CycleId(number),
          new WorkstationId(workstation),
          operator == null ? null : new OperatorId(operator),
          status,
          start,
          measured == null ? null : start.plus(measured),
          override,
          new Confidence(0.9),
          PROVENANCE,
          samVersion,
          Review.NONE);
    }

    private Builder ended(CycleStatus outcome, Duration duration) {
      return new Builder(number, workstation, operator, outcome, start, duration, null, samVersion);
    }

    private Builder corrected(CycleOverride by) {
      return new Builder(number, workstation, operator, status, start, measured, by, samVersion);
    }
  }
}
