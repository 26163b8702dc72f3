package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.ShiftRepository;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.shift.ShiftPlan;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tables {@code shift_plans}, {@code shifts} and kin, {@code holidays}, {@code overtime}. */
public final class SqliteShiftRepository implements ShiftRepository {

  private final SqliteDatabase database;

  public SqliteShiftRepository(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public List<ShiftPlan> plans(ModuleId module) {
    return database.read(handle -> ShiftPlanRows.read(handle, module));
  }

  @Override
  public void addPlan(ModuleId module, ShiftPlan plan) {
    database.write(
        handle -> {
          handle.execute(
              "INSERT INTO shift_plans (module_id, version, valid_from_day) VALUES (?, ?, ?)",
              module.value(),
              plan.version(),
              plan.validFrom().toString());
          plan.shifts().forEach(shift -> add(handle, module, plan.version(), shift));
          return plan;
        });
  }

  private static void add(Handle handle, ModuleId module, int version, Shift shift) {
    handle.execute(
        """
        INSERT INTO shifts (module_id, version, code, name, starts_at, ends_at, weekdays)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        module.value(),
        version,
        shift.code(),
        shift.name(),
        ShiftPlanRows.minute(shift.from()),
        ShiftPlanRows.minute(shift.to()),
        ShiftPlanRows.weekdays(shift.weekdays()));
    for (var pause : shift.breaks()) {
      handle.execute(
          """
          INSERT INTO shift_breaks (module_id, version, shift_code, starts_at, ends_at)
          VALUES (?, ?, ?, ?, ?)
          """,
          module.value(),
          version,
          shift.code(),
          ShiftPlanRows.minute(pause.from()),
          ShiftPlanRows.minute(pause.to()));
    }
    shift
        .staffing()
        .forEach(
            (station, operators) ->
                handle.execute(
                    """
                    INSERT INTO shift_staffing (
                      module_id, version, shift_code, workstation_id, operators)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                    module.value(),
                    version,
                    shift.code(),
                    station.value(),
                    operators));
  }

  @Override
  public List<Holiday> holidays(ModuleId module) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT day, name FROM holidays h
                    WHERE module_id = :module
                      OR module_id IS NULL AND NOT EXISTS (
                        SELECT 1 FROM holidays own
                        WHERE own.day = h.day AND own.module_id = :module)
                    ORDER BY day
                    """)
                .bind("module", module.value())
                .map(
                    (row, context) ->
                        new Holiday(LocalDate.parse(row.getString("day")), row.getString("name")))
                .list());
  }

  @Override
  public void putHoliday(@Nullable ModuleId module, Holiday holiday) {
    database.write(
        handle ->
            handle.execute(
                """
                INSERT INTO holidays (module_id, day, name) VALUES (?, ?, ?)
                ON CONFLICT (day, coalesce(module_id, 0)) DO UPDATE SET name = excluded.name
                """,
                module == null ? null : module.value(),
                holiday.day().toString(),
                holiday.name()));
  }

  @Override
  public void forgetHolidays(LocalDate from) {
    database.write(
        handle -> handle.execute("DELETE FROM holidays WHERE day >= ?", from.toString()));
  }

  @Override
  public List<TimeSpan> overtime(ModuleId module) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM overtime WHERE module_id = :module ORDER BY from_ts")
                .bind("module", module.value())
                .map(
                    (row, context) ->
                        new TimeSpan(
                            Instant.ofEpochMilli(row.getLong("from_ts")),
                            Instant.ofEpochMilli(row.getLong("to_ts"))))
                .list());
  }

  @Override
  public void putOvertime(ModuleId module, TimeSpan span) {
    database.write(
        handle ->
            handle.execute(
                """
                INSERT INTO overtime (module_id, from_ts, to_ts) VALUES (?, ?, ?)
                ON CONFLICT (module_id, from_ts) DO UPDATE SET to_ts = excluded.to_ts
                """,
                module.value(),
                span.from().toEpochMilli(),
                span.to().toEpochMilli()));
  }

  @Override
  public void forgetOvertime(Instant from) {
    database.write(
        handle -> handle.execute("DELETE FROM overtime WHERE from_ts >= ?", from.toEpochMilli()));
  }
}
