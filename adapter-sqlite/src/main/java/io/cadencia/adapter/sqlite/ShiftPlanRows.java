package io.cadencia.adapter.sqlite;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.Break;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.shift.ShiftPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Rows of the tables of shift plans as values of the domain, and back. */
final class ShiftPlanRows {

  /** Which shift of which version a row belongs to. */
  private record Key(int version, String code) {

    static Key of(ResultSet row) throws SQLException {
      return new Key(row.getInt("version"), row.getString("code"));
    }
  }

  private record VersionedShift(int version, Shift shift) {}

  private ShiftPlanRows() {}

  /** All plans of a module by version, in four statements however many there are. */
  static List<ShiftPlan> read(Handle handle, ModuleId module) {
    var shifts = shifts(handle, module);
    return handle
        .createQuery("SELECT * FROM shift_plans WHERE module_id = :module ORDER BY version")
        .bind("module", module.value())
        .map(
            (row, context) -> {
              int version = row.getInt("version");
              var from = LocalDate.parse(row.getString("valid_from_day"));
              return new ShiftPlan(version, from, shifts.getOrDefault(version, List.of()));
            })
        .list();
  }

  private static Map<Integer, List<Shift>> shifts(Handle handle, ModuleId module) {
    var breaks = breaks(handle, module);
    var staffing = staffing(handle, module);
    return handle
        .createQuery("SELECT * FROM shifts WHERE module_id = :module")
        .bind("module", module.value())
        .map((row, context) -> shift(row, breaks, staffing))
        .collect(
            Collectors.groupingBy(
                VersionedShift::version,
                Collectors.mapping(VersionedShift::shift, Collectors.toList())));
  }

  private static Map<Key, List<Break>> breaks(Handle handle, ModuleId module) {
    return handle
        .createQuery("SELECT *, shift_code AS code FROM shift_breaks WHERE module_id = :module")
        .bind("module", module.value())
        .reduceResultSet(
            new HashMap<Key, List<Break>>(),
            (byShift, row, context) -> {
              var pause = new Break(time(row, "starts_at"), time(row, "ends_at"));
              byShift.computeIfAbsent(Key.of(row), key -> new ArrayList<>()).add(pause);
              return byShift;
            });
  }

  private static Map<Key, Map<WorkstationId, Integer>> staffing(Handle handle, ModuleId module) {
    return handle
        .createQuery("SELECT *, shift_code AS code FROM shift_staffing WHERE module_id = :module")
        .bind("module", module.value())
        .reduceResultSet(
            new HashMap<Key, Map<WorkstationId, Integer>>(),
            (byShift, row, context) -> {
              byShift
                  .computeIfAbsent(Key.of(row), key -> new HashMap<>())
                  .put(new WorkstationId(row.getInt("workstation_id")), row.getInt("operators"));
              return byShift;
            });
  }

  private static VersionedShift shift(
      ResultSet row, Map<Key, List<Break>> breaks, Map<Key, Map<WorkstationId, Integer>> staffing)
      throws SQLException {
    var key = Key.of(row);
    return new VersionedShift(
        key.version(),
        new Shift(
            key.code(),
            row.getString("name"),
            time(row, "starts_at"),
            time(row, "ends_at"),
            weekdays(row.getInt("weekdays")),
            breaks.getOrDefault(key, List.of()),
            staffing.getOrDefault(key, Map.of())));
  }

  private static LocalTime time(ResultSet row, String column) throws SQLException {
    return LocalTime.MIDNIGHT.plusMinutes(row.getInt(column));
  }

  /** Minutes after midnight. */
  static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  /** The sum of 1 (Monday), 2, 4, ... 64 (Sunday). */
  static int weekdays(Set<DayOfWeek> days) {
    return days.stream().mapToInt(ShiftPlanRows::bit).sum();
  }

  private static Set<DayOfWeek> weekdays(int sum) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> (sum & bit(day)) != 0)
        .collect(Collectors.toSet());
  }

  private static int bit(DayOfWeek day) {
    return 1 << (day.getValue() - 1);
  }
}
