package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.FrameReferences;
import io.cadencia.domain.cycle.CycleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Column {@code source_frame_path} of the cycles. It has no index: who forgets frames reads all
 * cycles once, beside the writer, and then changes only those that name one.
 */
public final class SqliteFrameReferences implements FrameReferences {

  private static final int ROWS_AT_ONCE = 1_000;

  private final SqliteDatabase database;
  private final Runnable pause;

  /**
   * @param pause runs between two transactions and lets others write
   */
  public SqliteFrameReferences(SqliteDatabase database, Runnable pause) {
    this.database = database;
    this.pause = pause;
  }

  @Override
  public boolean name(CycleId cycle, String frame) {
    return database.write(
        handle ->
            handle
                    .createUpdate(
                        "UPDATE cycle_events SET source_frame_path = :frame WHERE id = :id")
                    .bind("frame", frame)
                    .bind("id", cycle.value())
                    .execute()
                > 0);
  }

  private record Reference(long id, String frame) {}

  @Override
  public void forget(Set<String> frames) {
    var ids = idsNaming(frames);
    for (int from = 0; from < ids.size(); from += ROWS_AT_ONCE) {
      var some = ids.subList(from, Math.min(ids.size(), from + ROWS_AT_ONCE));
      database.write(handle -> clear(handle, some));
      pause.run();
    }
  }

  private List<Long> idsNaming(Set<String> frames) {
    var ids = new ArrayList<Long>();
    database.read(
        handle -> {
          try (var references =
              handle
                  .createQuery(
                      """
                      SELECT id, source_frame_path FROM cycle_events
                      WHERE source_frame_path IS NOT NULL
                      """)
                  .map((row, context) -> new Reference(row.getLong(1), row.getString(2)))
                  .stream()) {
            references
                .filter(reference -> frames.contains(reference.frame()))
                .forEach(reference -> ids.add(reference.id()));
          }
          return ids;
        });
    return ids;
  }

  private static int clear(Handle handle, List<Long> ids) {
    return handle
        .createUpdate(
            """
            UPDATE cycle_events SET source_frame_path = NULL
            WHERE id IN (SELECT value FROM json_each(:ids))
            """)
        .bind("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")))
        .execute();
  }
}
