package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.domain.access.PermissionDeniedException;
import io.cadencia.domain.access.RoleLockedException;
import io.cadencia.domain.cycle.CycleNotFoundException;
import io.cadencia.domain.efficiency.InvalidRangeException;
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
  }

  private <E extends Exception> void on(Class<E> type, Function<E, ApiError> error) {
    known.put(type, failure -> error.apply(type.cast(failure)));
  }

  Optional<ApiError> find(Exception failure) {
    var error = known.get(failure.getClass());
    return error == null ? Optional.empty() : Optional.of(error.apply(failure));
  }

  private static ApiError range(InvalidRangeException e) {
    var fault =
        e.fault() == InvalidRangeException.Fault.TOO_LONG
            ? Fault.RANGE_TOO_LONG
            : Fault.RANGE_EMPTY_OR_REVERSED;
    return ApiError.of(fault, "detail", String.valueOf(e.getMessage()));
  }
}
