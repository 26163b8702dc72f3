package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.domain.export.ExportJobNotFoundException;
import io.cadencia.domain.export.ExportOverException;
import io.cadencia.domain.export.ExportsRationedException;
import io.cadencia.domain.export.ForeignExportException;
import io.cadencia.domain.export.FutureDayException;

/** What each refusal about exports is to a caller. */
final class ExportRefusals {

  private ExportRefusals() {}

  static void addTo(Refusals refusals) {
    refusals.on(
        ExportJobNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_EXPORT_JOB, "id", e.job().value()));
    refusals.on(
        ExportOverException.class,
        e -> ApiError.of(Fault.EXPORT_OVER, "id", e.job().value(), "status", e.state().word()));
    refusals.on(
        ForeignExportException.class,
        e -> ApiError.of(Fault.EXPORT_OF_SOMEBODY_ELSE, "id", e.job().value()));
    refusals.on(FutureDayException.class, ExportRefusals::future);
    refusals.on(ExportsRationedException.class, ExportRefusals::rationed);
  }

  private static ApiError future(FutureDayException e) {
    var field = e.isOfAMonth() ? "month" : "date";
    return ApiError.of(
        Fault.EXPORT_OF_THE_FUTURE, "field", field, "value", e.asked(), "today", e.today());
  }

  private static ApiError rationed(ExportsRationedException e) {
    return switch (e.reason()) {
      case ONE_UNDER_WAY -> ApiError.of(Fault.EXPORT_UNDER_WAY);
      case ENOUGH_THIS_HOUR ->
          ApiError.of(
              Fault.EXPORTS_USED_UP,
              "most",
              e.most(),
              "minutes",
              Math.max(1, e.retryAfter().toMinutes()));
    };
  }
}
