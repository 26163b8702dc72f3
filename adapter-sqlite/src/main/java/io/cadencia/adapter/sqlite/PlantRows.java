package io.cadencia.adapter.sqlite;

import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the plant's tables as values of the domain. */
final class PlantRows {

  private PlantRows() {}

  static SewingModule module(ResultSet row) throws SQLException {
    return new SewingModule(
        new ModuleId(row.getInt("id")),
        row.getString("code"),
        row.getString("name"),
        targetPerHour(row));
  }

  private static @Nullable Double targetPerHour(ResultSet row) throws SQLException {
    var target = row.getDouble("target_per_hour");
    return row.wasNull() ? null : target;
  }

  static Camera camera(ResultSet row) throws SQLException {
    return new Camera(
        new CameraId(row.getInt("id")),
        new ModuleId(row.getInt("module_id")),
        row.getString("name"));
  }

  /** Rows of workstations, one for each operation, those of a workstation one after another. */
  static List<Workstation> workstations(ResultSet rows) throws SQLException {
    var found = new ArrayList<Workstation>();
    while (rows.next()) {
      var last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (last != null && last.id().value() == rows.getInt("id")) {
        var operations = new ArrayList<>(last.operations());
        operations.add(operation(rows));
        found.set(found.size() - 1, workstation(rows, operations));
      } else {
        found.add(workstation(rows, hasOperation(rows) ? List.of(operation(rows)) : List.of()));
      }
    }
    return found;
  }

  private static Workstation workstation(ResultSet row, List<Operation> operations)
      throws SQLException {
    return new Workstation(
        new WorkstationId(row.getInt("id")),
        new ModuleId(row.getInt("module_id")),
        row.getString("code"),
        row.getString("display_name"),
        row.getInt("sequence_pos"),
        operations,
        cameraId(row));
  }

  private static @Nullable CameraId cameraId(ResultSet row) throws SQLException {
    var camera = row.getInt("camera_id");
    return row.wasNull() ? null : new CameraId(camera);
  }

  private static boolean hasOperation(ResultSet row) throws SQLException {
    return row.getString("operation") != null;
  }

  static Operation operation(ResultSet row) throws SQLException {
    return new Operation(
        row.getString("operation"),
        row.getString("machine_code"),
        StandardTime.ofMillis(row.getLong("operation_ms")));
  }
}
