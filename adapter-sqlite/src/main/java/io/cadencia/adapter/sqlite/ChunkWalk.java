package io.cadencia.adapter.sqlite;

import io.cadencia.domain.efficiency.QuarterHour;
import io.cadencia.domain.efficiency.Tally;
import io.cadencia.domain.plant.WorkstationId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Adds up all units of a workstation, one chunk after the other. */
record ChunkWalk(Handle handle, WorkstationId workstation) {

  private static final String NEXT =
      """
      SELECT end_ts FROM cycle_events INDEXED BY units_by_end
      WHERE workstation_id = :workstation AND end_ts >= :from
        AND status IN ('complete', 'manual_override')
      ORDER BY end_ts LIMIT 1
      """;

  /**
   * @param tallies quarter hours that hold a unit
   */
  record Counts(long tallies, long units) {

    private Counts plus(SortedMap<Long, Tally> more) {
      long those = more.values().stream().mapToLong(one -> one.units() + one.excluded()).sum();
      return new Counts(tallies + more.size(), units + those);
    }
  }

  /**
   * @param visit gets each chunk that holds a unit, and its tallies by number of the quarter hour
   */
  Counts go(BiConsumer<TallyChunk, SortedMap<Long, Tally>> visit) {
    var standards = StandardRows.history(handle, workstation);
    var counts = new Counts(0, 0);
    for (var next = chunkFrom(Long.MIN_VALUE); next.isPresent(); ) {
      var chunk = next.get();
      var tallies =
          StationUnitRows.tallies(
              handle, chunk.workstation(), chunk.first(), chunk.end(), standards);
      visit.accept(chunk, tallies);
      counts = counts.plus(tallies);
      next = chunkFrom(QuarterHour.begin(chunk.end()));
    }
    return counts;
  }

  /** The chunk of the first unit that ends at or after the millisecond. */
  private Optional<TallyChunk> chunkFrom(long from) {
    return handle
        .createQuery(NEXT)
        .bind("workstation", workstation.value())
        .bind("from", from)
        .mapTo(Long.class)
        .findOne()
        .map(end -> TallyChunk.holding(workstation.value(), QuarterHour.number(end)));
  }
}
