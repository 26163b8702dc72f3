package io.cadencia.adapter.sqlite;

import io.cadencia.domain.efficiency.Tally;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;

/** Table {@code unit_tallies}, a chunk at a time. */
final class UnitTallyRows {

  private static final String FIND =
      "SELECT cells FROM unit_tallies WHERE workstation_id = :workstation AND chunk = :chunk";

  private static final String SAVE =
      """
      INSERT INTO unit_tallies (workstation_id, chunk, cells)
      VALUES (:workstation, :chunk, :cells)
      ON CONFLICT (workstation_id, chunk) DO UPDATE SET cells = excluded.cells
      """;

  private static final String DELETE =
      "DELETE FROM unit_tallies WHERE workstation_id = :workstation AND chunk = :chunk";

  private static final String BETWEEN =
      """
      SELECT chunk FROM unit_tallies
      WHERE workstation_id = :workstation AND chunk >= :first AND chunk <= :last ORDER BY chunk
      """;

  private UnitTallyRows() {}

  /** The tallies by number of the quarter hour. */
  static SortedMap<Long, Tally> find(Handle handle, TallyChunk chunk) {
    return handle
        .createQuery(FIND)
        .bind("workstation", chunk.workstation())
        .bind("chunk", chunk.number())
        .map(
            (row, context) ->
                UnitTallyCells.unpack(chunk.first(), ByteBuffer.wrap(row.getBytes(1))))
        .findOne()
        .orElseGet(Collections::emptySortedMap);
  }

  /** Puts these in the place of what was kept of the chunk; of no tallies there is no row. */
  static void save(Handle handle, TallyChunk chunk, SortedMap<Long, Tally> tallies) {
    var update = handle.createUpdate(tallies.isEmpty() ? DELETE : SAVE);
    if (!tallies.isEmpty()) {
      update.bind("cells", UnitTallyCells.pack(chunk.first(), tallies).array());
    }
    update.bind("workstation", chunk.workstation()).bind("chunk", chunk.number()).execute();
  }

  /**
   * The chunks that are kept, in order.
   *
   * @param first number of the first that is asked for
   * @param last number of the last
   */
  static List<TallyChunk> between(Handle handle, int workstation, long first, long last) {
    return handle
        .createQuery(BETWEEN)
        .bind("workstation", workstation)
        .bind("first", first)
        .bind("last", last)
        .map((row, context) -> new TallyChunk(workstation, row.getLong(1)))
        .list();
  }
}
