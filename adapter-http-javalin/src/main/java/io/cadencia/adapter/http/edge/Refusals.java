package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.application.port.out.OpenCycleExistsException;
import io.cadencia.domain.access.PermissionDeniedException;
import io.cadencia.domain.access.RoleLockedException;
import io.cadencia.domain.cycle.CycleAlreadyOverriddenException;
import io.cadencia.domain.cycle.CycleNotFoundException;
import io.cadencia.domain.cycle.CycleNotOverriddenException;
import io.cadencia.domain.cycle.ExclusionRefusedException;
import io.cadencia.domain.cycle.OverrideRefusedException;
import io.cadencia.domain.cycle.VerificationRefusedException;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.efficiency.UnknownBucketException;
import io.cadencia.domain.losttime.StopNotFoundException;
import io.cadencia.domain.losttime.UnknownLostTimeCodeException;
import io.cadencia.domain.plant.AssignmentTooEarlyException;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.OperatorCodeTakenException;
import io.cadencia.domain.plant.OperatorNotFoundException;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What each refusal of the domain is to a caller. */
final class Refusals {

  private final Map<Class<?>, Function<Object, ApiError>> known = new LinkedHashMap<>();

  Refusals() {
    on(RequestRefusedException.class, RequestRefusedException::error);
    on(RoleLockedException.class, e -> ApiError.of(Fault.ROLE_LOCKED, "role", e.role().word()));
    on(
        PermissionDeniedException.class,
        e ->
            ApiError.of(
                Fault.ROLE_INSUFFICIENT,
                "needed",
                e.permission().minimum().word(),
                "role",
                e.role().word()));
    on(
        ModuleNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_MODULE, "id", e.module().value()));
    on(
        WorkstationNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_WORKSTATION, "id", e.workstation().value()));
    on(
        CycleNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_CYCLE, "id", e.cycle().value()));
    on(
        OperatorNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_OPERATOR, "id", e.operator().value()));
    on(
        OperatorCodeTakenException.class,
        e -> ApiError.of(Fault.OPERATOR_CODE_TAKEN, "value", e.code()));
    on(
        AssignmentTooEarlyException.class,
        e -> ApiError.of(Fault.ASSIGNMENT_TOO_EARLY, "earliest", e.earliest(), "value", e.from()));
    on(InvalidRangeException.class, Refusals::range);
    corrections();
    stops();
  }

  private void corrections() {
    on(OverrideRefusedException.class, e -> ApiError.of(override(e.reason()), "value", e.given()));
    on(
        CycleAlreadyOverriddenException.class,
        e -> ApiError.of(Fault.CYCLE_ALREADY_OVERRIDDEN, "id", e.cycle().value()));
    on(
        CycleNotOverriddenException.class,
        e -> ApiError.of(Fault.CYCLE_NOT_OVERRIDDEN, "id", e.cycle().value()));
    on(
        ExclusionRefusedException.class,
        e -> ApiError.of(exclusion(e.reason()), "id", e.cycle().value()));
    on(
        VerificationRefusedException.class,
        e -> ApiError.of(Fault.CYCLE_STILL_OPEN, "id", e.cycle().value()));
    on(
        OpenCycleExistsException.class,
        e -> ApiError.of(Fault.ANOTHER_CYCLE_OPEN, "id", e.workstation().value()));
  }

  private void stops() {
    on(StopNotFoundException.class, e -> ApiError.of(Fault.NO_SUCH_STOP, "id", e.stop().value()));
    on(
        UnknownLostTimeCodeException.class,
        e ->
            ApiError.of(
                Fault.LOST_TIME_CODE_UNKNOWN,
                "value",
                e.code(),
                "known",
                String.join(", ", e.known())));
    on(UnknownBucketException.class, e -> ApiError.of(Fault.NO_SUCH_BUCKET, "value", e.start()));
  }

  private <E extends Exception> void on(Class<E> type, Function<E, ApiError> error) {
    known.put(type, failure -> error.apply(type.cast(failure)));
  }

  Optional<ApiError> find(Exception failure) {
    var error = known.get(failure.getClass());
    return error == null ? Optional.empty() : Optional.of(error.apply(failure));
  }

  private static Fault override(OverrideRefusedException.Reason reason) {
    return switch (reason) {
      case NOTHING_GIVEN -> Fault.OVERRIDE_NOTHING_GIVEN;
      case OUT_OF_RANGE -> Fault.OVERRIDE_OUT_OF_RANGE;
      case END_NOT_AFTER_START -> Fault.OVERRIDE_END_NOT_AFTER_START;
      case CONTRADICTION -> Fault.OVERRIDE_CONTRADICTION;
    };
  }

  private static Fault exclusion(ExclusionRefusedException.Reason reason) {
    return switch (reason) {
      case NOT_A_UNIT -> Fault.CYCLE_NOT_A_UNIT;
      case NOT_EXCLUDED -> Fault.CYCLE_NOT_EXCLUDED;
    };
  }

  private static ApiError range(InvalidRangeException e) {
    var fault =
        e.fault() == InvalidRangeException.Fault.TOO_LONG
            ? Fault.RANGE_TOO_LONG
            : Fault.RANGE_EMPTY_OR_REVERSED;
    return ApiError.of(fault, "detail", String.valueOf(e.getMessage()));
  }
}
