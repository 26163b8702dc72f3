package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.domain.export.ExportScope;
import io.cadencia.domain.plant.ModuleId;

/** Reads what is to be exported: a module and a date, or a month of all modules. */
final class ExportBody {

  static final String[] FIELDS = {"module_id", "date", "month"};

  private ExportBody() {}

  static ExportScope read(JsonBody body) {
    if (!body.has("month")) {
      var module = new ModuleId((int) body.whole("module_id", 1, Integer.MAX_VALUE));
      return ExportScope.ofDay(module, body.date("date"));
    }
    if (body.has("module_id") || body.has("date")) {
      throw new RequestRefusedException(Fault.EXPORT_DAY_OR_MONTH);
    }
    return ExportScope.ofMonth(body.month("month"));
  }
}
