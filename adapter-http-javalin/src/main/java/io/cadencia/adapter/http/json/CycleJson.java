package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.file.FrameStore;
import io.cadencia.adapter.http.request.Words;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.RecordedCycle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cycle of the API. What counts stands first, what was measured stands beside it as {@code
 * raw_*}. What there is none of, and what the caller may not see, is present as null.
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

  static CycleJson of(RecordedCycle recorded, CycleView view) {
    var cycle = recorded.cycle();
    var verification = cycle.review().verification();
    return new CycleJson(
        cycle.id().value(),
        cycle.workstation().value(),
        view.operators() ? operator(cycle) : null,
        cycle.start(),
        cycle.end().orElse(null),
        cycle.effectiveDuration().map(Seconds::of).orElse(null),
        Words.of(cycle.status()),
        cycle.confidence().value(),
        cycle.provenance().modelVersion(),
        view.frames() ? frameUrl(recorded) : null,
        cycle.review().notes(),
        recorded.changeSeq(),
        cycle.measuredStart(),
        cycle.measuredEnd(),
        cycle.measuredDuration().map(Seconds::of).orElse(null),
        cycle.provenance().roiVersion(),
        cycle.samVersion(),
        cycle.provenance().configVersion(),
        recorded.coverage(),
        cycle.review().excludedReason(),
        verification == null || !view.actors() ? null : verification.by().value(),
        verification == null ? null : verification.at());
  }

  private static @Nullable Integer operator(Cycle cycle) {
    var operator = cycle.operator();
    return operator == null ? null : operator.value();
  }

  private static @Nullable String frameUrl(RecordedCycle recorded) {
    var frame = recorded.frame();
    return frame == null ? null : FrameStore.URL_PREFIX + frame;
  }
}
