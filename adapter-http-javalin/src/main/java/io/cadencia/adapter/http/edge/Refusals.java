package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.application.port.out.OpenCycleExistsException;
import io.cadencia.domain.access.OutOfScopeException;
import io.cadencia.domain.access.OwnRoleException;
import io.cadencia.domain.access.PermissionDeniedException;
import io.cadencia.domain.access.PersonNotFoundException;
import io.cadencia.domain.access.RoleConfiguredException;
import io.cadencia.domain.access.RoleLockedException;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.efficiency.TooManyCyclesException;
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
import java.util.Set;
import java.util.function.Function;

/** What each refusal of the domain is to a caller. */
final class Refusals {

  private final Map<Class<?>, Function<Object, ApiError>> known = new LinkedHashMap<>();

  Refusals() {
    on(RequestRefusedException.class, RequestRefusedException::error);
    on(RoleLockedException.class, e -> ApiError.of(Fault.ROLE_LOCKED, "role", e.role().word()));
    on(PermissionDeniedException.class, Refusals::denied);
    on(
        OutOfScopeException.class,
        e ->
            ApiError.of(
                Fault.OUT_OF_SCOPE, "needed", e.permission().word(), "scope", e.scope().word()));
    SignInRefusals.addTo(this);
    on(
        ModuleNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_MODULE, "id", e.module().value()));
    on(
        WorkstationNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_WORKSTATION, "id", e.workstation().value()));
    on(
        OperatorNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_OPERATOR, "id", e.operator().value()));
    on(
        OperatorCodeTakenException.class,
        e -> ApiError.of(Fault.OPERATOR_CODE_TAKEN, "value", e.code()));
    on(
        AssignmentTooEarlyException.class,
        e -> ApiError.of(Fault.ASSIGNMENT_TOO_EARLY, "earliest", e.earliest(), "value", e.from()));
    on(
        PersonNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_PERSON, "name", e.person().value()));
    on(
        RoleConfiguredException.class,
        e ->
            ApiError.of(
                Fault.ROLE_CONFIGURED, "name", e.person().value(), "role", e.role().word()));
    on(OwnRoleException.class, e -> ApiError.of(Fault.OWN_ROLE, "role", e.role().word()));
    on(StopNotFoundException.class, e -> ApiError.of(Fault.NO_SUCH_STOP, "id", e.stop().value()));
    on(InvalidRangeException.class, Refusals::range);
    on(
        TooManyCyclesException.class,
        e -> ApiError.of(Fault.EXPLANATION_TOO_LONG, "max", e.most(), "cycles", e.cycles()));
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
    on(
        OpenCycleExistsException.class,
        e -> ApiError.of(Fault.ANOTHER_CYCLE_OPEN, "id", e.workstation().value()));
    CycleRefusals.addTo(this);
    ZoneRefusals.addTo(this);
    KeyRefusals.addTo(this);
    ReplayRefusals.addTo(this);
    ExportRefusals.addTo(this);
  }

  <E extends Exception> void on(Class<E> type, Function<E, ApiError> error) {
    known.put(type, failure -> error.apply(type.cast(failure)));
  }

  Optional<ApiError> find(Exception failure) {
    var error = known.get(failure.getClass());
    return error == null ? Optional.empty() : Optional.of(error.apply(failure));
  }

  Set<Class<?>> types() {
    return Set.copyOf(known.keySet());
  }

  private static ApiError denied(PermissionDeniedException e) {
    return ApiError.of(
        Fault.ROLE_INSUFFICIENT,
        "needed",
        e.permission().minimum().word(),
        "role",
        e.role().word());
  }

  private static ApiError range(InvalidRangeException e) {
    return switch (e.fault()) {
      case EMPTY_OR_REVERSED -> ApiError.of(Fault.RANGE_REVERSED, "from", e.from(), "to", e.to());
      case TOO_LONG ->
          ApiError.of(
              Fault.RANGE_TOO_LONG,
              "max",
              e.longest().orElseThrow().toDays(),
              "from",
              e.from(),
              "to",
              e.to());
    };
  }
}
