package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardChange;
import io.cadencia.domain.standard.StandardHistory;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Tables {@code modules}, {@code workstations}, {@code cameras}, {@code standard_times} and kin.
 */
public final class SqlitePlantRepository implements PlantRepository {

  private static final String WORKSTATIONS_WITH_OPERATIONS =
      """
      SELECT w.*, o.name AS operation, o.machine_code, o.sam_ms AS operation_ms
      FROM workstations w
      LEFT JOIN standard_operations o ON o.workstation_id = w.id AND o.version = (
        SELECT version FROM standard_times
        WHERE workstation_id = w.id ORDER BY valid_from DESC, version DESC LIMIT 1)
      """;

  private final SqliteDatabase database;

  public SqlitePlantRepository(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public List<SewingModule> modules() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM modules WHERE in_use = 1 ORDER BY id")
                .map((row, context) -> PlantRows.module(row))
                .list());
  }

  @Override
  public Optional<SewingModule> findModule(ModuleId id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM modules WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> PlantRows.module(row))
                .findOne());
  }

  @Override
  public List<Workstation> workstations() {
    return database.read(
        handle ->
            Rows.read(
                handle.createQuery(
                    WORKSTATIONS_WITH_OPERATIONS
                        + "WHERE w.in_use = 1 "
                        + "ORDER BY w.module_id, w.sequence_pos, w.id, o.sequence_pos"),
                PlantRows::workstations));
  }

  @Override
  public Optional<Workstation> findWorkstation(WorkstationId id) {
    return database
        .read(
            handle ->
                Rows.read(
                    handle
                        .createQuery(
                            WORKSTATIONS_WITH_OPERATIONS
                                + "WHERE w.id = :id ORDER BY o.sequence_pos")
                        .bind("id", id.value()),
                    PlantRows::workstations))
        .stream()
        .findFirst();
  }

  @Override
  public List<Camera> cameras() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM cameras WHERE in_use = 1 ORDER BY id")
                .map((row, context) -> PlantRows.camera(row))
                .list());
  }

  @Override
  public StandardHistory standards(WorkstationId workstation) {
    return database.read(handle -> StandardRows.history(handle, workstation));
  }

  @Override
  public void replace(
      List<SewingModule> modules, List<Workstation> workstations, List<Camera> cameras) {
    database.write(
        handle -> {
          handle.execute("UPDATE workstations SET in_use = 0");
          handle.execute("UPDATE cameras SET in_use = 0");
          handle.execute("UPDATE modules SET in_use = 0");
          modules.forEach(module -> put(handle, module));
          cameras.forEach(camera -> put(handle, camera));
          workstations.forEach(workstation -> put(handle, workstation));
          return modules;
        });
  }

  private static void put(Handle handle, SewingModule module) {
    handle.execute(
        """
        INSERT INTO modules (id, code, name, target_per_hour, in_use) VALUES (?, ?, ?, ?, 1)
        ON CONFLICT (id) DO UPDATE SET
          code = excluded.code, name = excluded.name,
          target_per_hour = excluded.target_per_hour, in_use = 1
        """,
        module.id().value(),
        module.code(),
        module.name(),
        module.targetPerHour());
  }

  private static void put(Handle handle, Camera camera) {
    handle.execute(
        """
        INSERT INTO cameras (id, module_id, name, in_use) VALUES (?, ?, ?, 1)
        ON CONFLICT (id) DO UPDATE SET
          module_id = excluded.module_id, name = excluded.name, in_use = 1
        """,
        camera.id().value(),
        camera.module().value(),
        camera.name());
  }

  private static void put(Handle handle, Workstation workstation) {
    var camera = workstation.camera();
    handle.execute(
        """
        INSERT INTO workstations (
          id, module_id, code, display_name, sequence_pos, camera_id, in_use)
        VALUES (?, ?, ?, ?, ?, ?, 1)
        ON CONFLICT (id) DO UPDATE SET
          module_id = excluded.module_id, code = excluded.code,
          display_name = excluded.display_name, sequence_pos = excluded.sequence_pos,
          camera_id = excluded.camera_id, in_use = 1
        """,
        workstation.id().value(),
        workstation.module().value(),
        workstation.code(),
        workstation.displayName(),
        workstation.sequencePos(),
        camera == null ? null : camera.value());
  }

  @Override
  public void addStandard(WorkstationId workstation, StandardChange change) {
    database.write(handle -> StandardRows.add(handle, workstation, change));
  }

  @Override
  public void keepConfiguration(String configVersion, String text) {
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO config_versions (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING",
                configVersion,
                text));
  }
}
