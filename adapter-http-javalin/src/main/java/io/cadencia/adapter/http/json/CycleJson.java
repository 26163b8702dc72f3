package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.domain.cycle.RecordedCycle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cycle of the API. What counts stands first, what was measured stands beside it as {@code
 * raw_*}. Fields that nothing fills yet are present as null.
 */
public record CycleJson(
    long id,
    int workstationId,
    @Nullable Integer operatorId,
    Instant startTs,
    @Nullable Instant endTs,
    @Nullable Double durationSeconds,
    String status,
    double confidence,
    String cvModelVersion,
    @Nullable String sourceFrameUrl,
    @Nullable String notes,
    long changeSeq,
    Instant rawStartTs,
    @Nullable Instant rawEndTs,
    @Nullable Double rawDurationSeconds,
    String roiVersion,
    @Nullable Integer samVersion,
    String configVersion,
    @Nullable Double coverage,
    @Nullable String excludedReason,
    @Nullable String gtVerifiedBy,
    @Nullable Instant gtVerifiedAt) {

  public static CycleJson of(RecordedCycle recorded) {
    var cycle = recorded.cycle();
    var operator = cycle.operator();
    var review = cycle.review();
    var verification = review.verification();
    return new CycleJson(
        cycle.id().value(),
        cycle.workstation().value(),
        operator == null ? null : operator.value(),
        cycle.start(),
        cycle.end().orElse(null),
        cycle.effectiveDuration().map(Seconds::of).orElse(null),
        Words.of(cycle.status()),
        cycle.confidence().value(),
        cycle.provenance().modelVersion(),
        null,
        review.notes(),
        recorded.changeSeq(),
        cycle.measuredStart(),
        cycle.measuredEnd(),
        cycle.measuredDuration().map(Seconds::of).orElse(null),
        cycle.provenance().roiVersion(),
        cycle.samVersion(),
        cycle.provenance().configVersion(),
        null,
        review.excludedReason(),
        verification == null ? null : verification.by().value(),
        verification == null ? null : verification.at());
  }

  CycleJson withoutPeople() {
    return new CycleJson(
        id,
        workstationId,
        null,
        startTs,
        endTs,
        durationSeconds,
        status,
        confidence,
        cvModelVersion,
        null,
        notes,
        changeSeq,
        rawStartTs,
        rawEndTs,
        rawDurationSeconds,
        roiVersion,
        samVersion,
        configVersion,
        coverage,
        excludedReason,
        gtVerifiedBy,
        gtVerifiedAt);
  }

  public static @Nullable CycleJson ofNullable(@Nullable RecordedCycle recorded) {
    return recorded == null ? null : of(recorded);
  }
}
