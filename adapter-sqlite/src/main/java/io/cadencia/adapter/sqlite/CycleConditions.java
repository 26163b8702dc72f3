package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CycleFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

  /** Conditions whose index holds the ids in order. */
  private static final Set<String> BY_ID = Set.of("workstation", "status");

  /** With the plus neither end is looked for along the ids themselves. */
  private static final String ID_RANGE =
      """
       AND id BETWEEN
        (SELECT min(+id) FROM cycle_events INDEXED BY cycles_by_start WHERE %s)
        AND (SELECT max(+id) FROM cycle_events INDEXED BY cycles_by_start WHERE %s)
      """;

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

  /**
   * Ready to stand after a condition on the id, by which the rows are wanted in order. A time is
   * turned into a range of ids; the unary plus keeps SQLite from an index that would make it sort
   * all that a module ever made.
   */
  String sqlInOrderOfIds() {
    var times = sqlOfTimes();
    return sqlBetweenIds() + (times.isEmpty() ? "" : ID_RANGE.formatted(times, times));
  }

  /** The same for whoever has the range of ids already. */
  String sqlBetweenIds() {
    return values.keySet().stream()
        .map(name -> (BY_ID.contains(name) ? " AND " : " AND +") + SQL.get(name))
        .collect(Collectors.joining());
  }

  /** What asks for that range; there is one only if there are times. */
  String sqlOfIdRange() {
    return "SELECT min(+id), max(+id) FROM cycle_events INDEXED BY cycles_by_start WHERE "
        + sqlOfTimes();
  }

  private String sqlOfTimes() {
    return times().keySet().stream().sorted().map(SQL::get).collect(Collectors.joining(" AND "));
  }

  /** The values of {@link #sqlOfIdRange}. */
  Map<String, Object> times() {
    var times = new LinkedHashMap<>(values);
    times.keySet().retainAll(Set.of("from", "to"));
    return times;
  }

  /**
   * The same, hidden from indexes: the unary plus keeps SQLite from leaving the order of the query
   * for an index that holds far more rows than are new.
   */
  String sqlWithoutIndex() {
    return values.keySet().stream()
        .map(name -> " AND +" + SQL.get(name))
        .collect(Collectors.joining());
  }

  Map<String, Object> values() {
    return values;
  }
}
