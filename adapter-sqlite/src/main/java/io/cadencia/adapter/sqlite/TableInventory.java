package io.cadencia.adapter.sqlite;

import static java.util.Map.entry;

import io.cadencia.application.port.out.DataClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which class of data each table belongs to, and so how long its rows stay. A table without a class
 * is exempt, for the reason given.
 */
final class TableInventory {

  private TableInventory() {}

  /** The class of each table that has one. */
  static Map<String, DataClass> classes() {
    var classes = new LinkedHashMap<String, DataClass>();
    put(classes, DataClass.CYCLES, List.of("cycle_events", "unit_tallies"));
    put(
        classes,
        DataClass.COVERAGE,
        List.of(
            "camera_status",
            "camera_conditions",
            "camera_aims",
            "camera_streams",
            "camera_clocks",
            "coverage_gaps"));
    put(classes, DataClass.STOPS, List.of("stops"));
    put(classes, DataClass.OUTBOX, List.of("outbox"));
    put(classes, DataClass.AUDIT, List.of("audit_log"));
    put(
        classes,
        DataClass.MASTER_DATA,
        List.of(
            "modules",
            "cameras",
            "workstations",
            "operators",
            "operator_assignments",
            "standard_times",
            "standard_operations",
            "style_bulletins",
            "bulletin_imports",
            "work_orders",
            "shift_plans",
            "shifts",
            "shift_breaks",
            "shift_staffing",
            "holidays",
            "overtime",
            "lost_time_codes",
            "people",
            "zone_versions",
            "config_versions",
            "cv_model_versions"));
    return Map.copyOf(classes);
  }

  private static void put(Map<String, DataClass> classes, DataClass what, List<String> tables) {
    tables.forEach(table -> classes.put(table, what));
  }

  /** Tables without a class, and why they need none. */
  static Map<String, String> exempt() {
    return Map.ofEntries(
        entry("schema_version", "says how the file was made; a row for each step of the schema"),
        entry("sqlite_sequence", "SQLite's own: the last number drawn for each table"),
        entry("change_sequence", "one row: the last change number"),
        entry("tally_state", "one row: the rules the tallies were made by"),
        entry("changed_quarter_hours", "empty but for the transaction that writes it"),
        entry("changed_standards", "empty but for the transaction that writes it"),
        entry("outbox_state", "one row: how far the outbox has come"),
        entry("audit_head", "one row: the newest hash of the audit trail"),
        entry(
            "sessions",
            "end by themselves within hours; those that are over go at the next sign-in"),
        entry("api_keys", "a name in the audit trail stands for one key, so none is forgotten"),
        entry("local_accounts", "a few, for as long as an administrator wants them"),
        entry("sign_in_attempts", "count for minutes; older ones go at the next attempt"),
        entry("export_jobs", "a few a day: who had which report made"),
        entry("export_files", "stay as long as the reports they name, and those nobody deletes"));
  }
}
