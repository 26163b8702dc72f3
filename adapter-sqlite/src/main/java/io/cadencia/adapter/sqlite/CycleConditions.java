package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CycleFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The conditions of a filter as SQL, and what they compare with. */
final class CycleConditions {

  private static final Map<String, String> SQL =
      Map.of(
          "module", "workstation_id IN (SELECT id FROM workstations WHERE module_id = :module)",
          "workstation", "workstation_id = :workstation",
          "operator", "operator_id = :operator",
          "from", "start_ts >= :from",
          "to", "start_ts < :to",
          "status", "status = :status");

  private final Map<String, Object> values = new LinkedHashMap<>();

  CycleConditions(CycleFilter filter) {
    if (filter.module() != null) {
      values.put("module", filter.module().value());
    }
    if (filter.workstation() != null) {
      values.put("workstation", filter.workstation().value());
    }
    if (filter.operator() != null) {
      values.put("operator", filter.operator().value());
    }
    if (filter.from() != null) {
      values.put("from", filter.from().toEpochMilli());
    }
    if (filter.to() != null) {
      values.put("to", filter.to().toEpochMilli());
    }
    if (filter.status() != null) {
      values.put("status", CycleRow.text(filter.status()));
    }
  }

  /** Ready to stand after another condition; indexes may serve it. */
  String sql() {
    return joined(" AND ");
  }

  /**
   * The same, hidden from indexes: the unary plus keeps SQLite from leaving the order of the query
   * for an index that holds far more rows than are new.
   */
  String sqlWithoutIndex() {
    return joined(" AND +");
  }

  private String joined(String and) {
    return values.keySet().stream().map(name -> and + SQL.get(name)).collect(Collectors.joining());
  }

  Map<String, Object> values() {
    return values;
  }
}
