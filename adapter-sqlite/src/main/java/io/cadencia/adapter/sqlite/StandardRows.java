package io.cadencia.adapter.sqlite;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.BulletinId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardChange;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.standard.StandardWithdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Tables {@code standard_times} and {@code standard_operations}. */
final class StandardRows {

  private StandardRows() {}

  static StandardHistory history(Handle handle, WorkstationId workstation) {
    var operations = operations(handle, workstation);
    return StandardHistory.of(
        handle
            .createQuery("SELECT * FROM standard_times WHERE workstation_id = :workstation")
            .bind("workstation", workstation.value())
            .map((row, context) -> change(row, operations))
            .list());
  }

  /** By version, in sequence. */
  private static Map<Integer, List<Operation>> operations(
      Handle handle, WorkstationId workstation) {
    return handle
        .createQuery(
            """
            SELECT version, name AS operation, machine_code, sam_ms AS operation_ms
            FROM standard_operations
            WHERE workstation_id = :workstation ORDER BY version, sequence_pos
            """)
        .bind("workstation", workstation.value())
        .map((row, context) -> Map.entry(row.getInt("version"), PlantRows.operation(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static StandardChange change(ResultSet row, Map<Integer, List<Operation>> operations)
      throws SQLException {
    int number = row.getInt("version");
    var validFrom = Instant.ofEpochMilli(row.getLong("valid_from"));
    var bulletin = row.getString("bulletin_sha256");
    var source =
        bulletin == null
            ? StandardSource.CONFIGURATION
            : StandardSource.of(new BulletinId(bulletin));
    long sam = row.getLong("sam_ms");
    return row.wasNull()
        ? new StandardWithdrawal(number, validFrom, source)
        : new StandardVersion(
            number,
            validFrom,
            StandardTime.ofMillis(sam),
            operations.getOrDefault(number, List.of()),
            source);
  }

  static int add(Handle handle, WorkstationId workstation, StandardChange change) {
    var version = change instanceof StandardVersion given ? given : null;
    var bulletin = change.source().bulletin();
    int added =
        handle.execute(
            """
            INSERT INTO standard_times (
              workstation_id, version, valid_from, sam_ms, bulletin_sha256)
            VALUES (?, ?, ?, ?, ?)
            """,
            workstation.value(),
            change.number(),
            change.validFrom().toEpochMilli(),
            version == null ? null : version.sam().toMillis(),
            bulletin == null ? null : bulletin.sha256());
    if (version != null) {
      addOperations(handle, workstation, version);
    }
    return added;
  }

  private static void addOperations(
      Handle handle, WorkstationId workstation, StandardVersion version) {
    int sequencePos = 0;
    for (var operation : version.operations()) {
      sequencePos++;
      handle.execute(
          """
          INSERT INTO standard_operations (
            workstation_id, version, sequence_pos, name, machine_code, sam_ms)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          workstation.value(),
          version.number(),
          sequencePos,
          operation.name(),
          operation.machineCode(),
          operation.sam().toMillis());
    }
  }
}
