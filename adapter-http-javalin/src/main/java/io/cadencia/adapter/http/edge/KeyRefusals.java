package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.domain.access.BeyondKindException;
import io.cadencia.domain.access.KeyExpiredAtOnceException;
import io.cadencia.domain.access.KeyNameTakenException;
import io.cadencia.domain.access.KeyNotFoundException;
import io.cadencia.domain.access.NoSurfaceException;
import io.cadencia.domain.access.Permission;

/** What each refusal about keys is to a caller. */
final class KeyRefusals {

  private KeyRefusals() {}

  static void addTo(Refusals refusals) {
    refusals.on(
        KeyNotFoundException.class, e -> ApiError.of(Fault.NO_SUCH_KEY, "id", e.key().value()));
    refusals.on(
        KeyNameTakenException.class, e -> ApiError.of(Fault.KEY_NAME_TAKEN, "value", e.name()));
    refusals.on(
        NoSurfaceException.class,
        e -> ApiError.of(Fault.KEY_WITHOUT_USE, "value", e.kind().word()));
    refusals.on(
        KeyExpiredAtOnceException.class,
        e -> ApiError.of(Fault.KEY_EXPIRED_AT_ONCE, "field", "expires_at", "value", e.expiry()));
    refusals.on(BeyondKindException.class, KeyRefusals::beyondKind);
  }

  private static ApiError beyondKind(BeyondKindException e) {
    return ApiError.of(
        Fault.KEY_BEYOND_KIND,
        "kind",
        e.kind().word(),
        "value",
        e.permission().word(),
        "known",
        Permission.words(e.kind().permissions()));
  }
}
