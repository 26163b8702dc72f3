package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.TallyDifference;
import io.cadencia.application.port.out.TallyUpkeep;
import io.cadencia.domain.efficiency.QuarterHour;
import io.cadencia.domain.efficiency.Tally;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Goes through the tallies of a workstation chunk by chunk, so that memory does not matter. */
public final class SqliteTallyUpkeep implements TallyUpkeep {

  private static final String DELETE =
      "DELETE FROM unit_tallies WHERE workstation_id = :workstation";

  private final SqliteDatabase database;

  public SqliteTallyUpkeep(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public List<WorkstationId> workstations() {
    return database.read(SqliteTallyUpkeep::workstations);
  }

  static List<WorkstationId> workstations(Handle handle) {
    return handle
        .createQuery("SELECT id FROM workstations ORDER BY id")
        .map((row, context) -> new WorkstationId(row.getInt(1)))
        .list();
  }

  @Override
  public Check check(WorkstationId workstation) {
    return database.snapshot(() -> database.readTallies(handle -> check(handle, workstation)));
  }

  private static Check check(Handle handle, WorkstationId workstation) {
    var differences = new ArrayList<TallyDifference>();
    var chunks =
        new TreeSet<>(
            UnitTallyRows.between(handle, workstation.value(), Long.MIN_VALUE, Long.MAX_VALUE));
    var counts =
        new ChunkWalk(handle, workstation)
            .go(
                (chunk, made) -> {
                  differences.addAll(differences(UnitTallyRows.find(handle, chunk), made));
                  chunks.remove(chunk);
                });
    chunks.forEach(
        chunk ->
            differences.addAll(
                differences(UnitTallyRows.find(handle, chunk), Collections.emptySortedMap())));
    return new Check(counts.tallies(), counts.units(), differences);
  }

  private static List<TallyDifference> differences(
      SortedMap<Long, Tally> kept, SortedMap<Long, Tally> made) {
    var quarterHours = new TreeSet<>(kept.keySet());
    quarterHours.addAll(made.keySet());
    return quarterHours.stream()
        .flatMap(
            number ->
                TallyDifference.between(
                    Instant.ofEpochMilli(QuarterHour.begin(number)),
                    kept.getOrDefault(number, Tally.NONE),
                    made.getOrDefault(number, Tally.NONE))
                    .stream())
        .toList();
  }

  @Override
  public Check rebuild(WorkstationId workstation) {
    return database.write(handle -> rebuild(handle, workstation));
  }

  static Check rebuild(Handle handle, WorkstationId workstation) {
    handle.createUpdate(DELETE).bind("workstation", workstation.value()).execute();
    var counts =
        new ChunkWalk(handle, workstation)
            .go((chunk, made) -> UnitTallyRows.save(handle, chunk, made));
    return new Check(counts.tallies(), counts.units(), List.of());
  }
}
