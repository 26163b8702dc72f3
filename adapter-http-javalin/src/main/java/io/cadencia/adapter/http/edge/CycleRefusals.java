package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.request.Words;
import io.cadencia.domain.cycle.CycleAlreadyOverriddenException;
import io.cadencia.domain.cycle.CycleNotFoundException;
import io.cadencia.domain.cycle.CycleNotOverriddenException;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.ExclusionRefusedException;
import io.cadencia.domain.cycle.OverrideRefusedException;
import io.cadencia.domain.cycle.VerificationRefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** What the refusals that cycles give are to a caller. */
final class CycleRefusals {

  private CycleRefusals() {}

  static void addTo(Refusals refusals) {
    refusals.on(
        CycleNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_CYCLE, "id", e.cycle().value()));
    refusals.on(
        CycleAlreadyOverriddenException.class,
        e -> ApiError.of(Fault.CYCLE_ALREADY_OVERRIDDEN, "id", e.cycle().value()));
    refusals.on(
        CycleNotOverriddenException.class,
        e -> ApiError.of(Fault.CYCLE_NOT_OVERRIDDEN, "id", e.cycle().value()));
    refusals.on(
        VerificationRefusedException.class,
        e -> ApiError.of(Fault.CYCLE_STILL_OPEN, "id", e.cycle().value()));
    refusals.on(ExclusionRefusedException.class, CycleRefusals::exclusion);
    refusals.on(OverrideRefusedException.class, CycleRefusals::correction);
  }

  private static ApiError exclusion(ExclusionRefusedException e) {
    return switch (e.reason()) {
      case NOT_A_UNIT ->
          ApiError.of(
              Fault.CYCLE_NOT_A_UNIT, "id", e.cycle().value(), "status", Words.of(e.status()));
      case NOT_EXCLUDED -> ApiError.of(Fault.CYCLE_NOT_EXCLUDED, "id", e.cycle().value());
    };
  }

  private static ApiError correction(OverrideRefusedException e) {
    return switch (e.reason()) {
      case NOTHING_GIVEN -> ApiError.of(Fault.OVERRIDE_NOTHING_GIVEN);
      case OUT_OF_RANGE ->
          ApiError.of(
              Fault.OVERRIDE_OUT_OF_RANGE,
              "min",
              seconds(CycleOverride.SHORTEST),
              "max",
              seconds(CycleOverride.LONGEST),
              "value",
              seconds(e.duration().orElseThrow()));
      case END_NOT_AFTER_START ->
          ApiError.of(
              Fault.OVERRIDE_END_NOT_AFTER_START,
              "start",
              e.start().orElseThrow(),
              "end",
              e.end().orElseThrow());
      case CONTRADICTION ->
          ApiError.of(
              Fault.OVERRIDE_CONTRADICTION,
              "within",
              seconds(CycleOverride.AGREEMENT),
              "value",
              seconds(e.duration().orElseThrow()),
              "lasting",
              seconds(Duration.between(e.start().orElseThrow(), e.end().orElseThrow())));
    };
  }

  /** Without the zeros at the end: 0.1, 86400. */
  private static String seconds(Duration duration) {
    var exact =
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    var millis = exact.setScale(3, RoundingMode.DOWN);
    return millis.signum() == 0 ? "0" : millis.stripTrailingZeros().toPlainString();
  }
}
