package io.cadencia.adapter.sqlite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.cadencia.domain.efficiency.QuarterHour;
import io.cadencia.domain.efficiency.QuarterTallies;
import io.cadencia.domain.efficiency.Tally;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** One look at the tallies of a range, whose first and last quarter hour may be cut. */
final class TallyReading {

  private static final String CELLS =
      """
      SELECT workstation_id, chunk, cells FROM unit_tallies
      WHERE workstation_id IN (SELECT value FROM json_each(:workstations))
        AND chunk >= :first AND chunk <= :last
      ORDER BY workstation_id, chunk
      """;

  private final Handle handle;
  private final Map<Integer, StandardHistory> standards = new HashMap<>();

  /** Milliseconds. */
  private final long from;

  private final long to;

  /** Numbers of quarter hours: those that the range touches, and those that lie in it. */
  private final long firstTouched;

  private final long lastTouched;
  private final long firstWhole;
  private final long lastWhole;

  TallyReading(Handle handle, TimeSpan range) {
    this.handle = handle;
    from = range.from().toEpochMilli();
    to = range.to().toEpochMilli();
    firstTouched = QuarterHour.number(from);
    lastTouched = QuarterHour.number(to - 1);
    firstWhole = QuarterHour.number(from - 1) + 1;
    lastWhole = QuarterHour.number(to) - 1;
  }

  Map<WorkstationId, QuarterTallies> of(Set<WorkstationId> workstations) {
    Map<Integer, List<Row>> rows =
        handle
            .createQuery(CELLS)
            .bind("workstations", SqliteCycleRepository.jsonArray(workstations))
            .bind("first", TallyChunk.numberOf(firstTouched))
            .bind("last", TallyChunk.numberOf(lastTouched))
            .map((row, context) -> Row.of(row))
            .collect(groupingBy(row -> row.chunk().workstation()));
    return workstations.stream()
        .collect(toMap(id -> id, id -> tallies(rows.getOrDefault(id.value(), List.of()))));
  }

  private QuarterTallies tallies(List<Row> rows) {
    int count = rows.stream().mapToInt(row -> UnitTallyCells.count(row.cells())).sum();
    var tallies = new QuarterTallies.Builder(count);
    rows.forEach(row -> read(row.chunk(), row.cells(), tallies));
    return tallies.build();
  }

  private record Row(TallyChunk chunk, ByteBuffer cells) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          new TallyChunk(row.getInt(1), row.getLong(2)), ByteBuffer.wrap(row.getBytes(3)));
    }
  }

  private void read(TallyChunk chunk, ByteBuffer cells, QuarterTallies.Builder into) {
    for (var reader = new UnitTallyCells.Reader(chunk.first(), cells); reader.next(); ) {
      long quarterHour = reader.quarterHour();
      if (quarterHour >= firstWhole && quarterHour <= lastWhole) {
        into.add(QuarterHour.begin(quarterHour), reader.tally());
      } else if (quarterHour >= firstTouched && quarterHour <= lastTouched) {
        addCut(chunk.workstation(), quarterHour, reader.tally(), into);
      }
    }
  }

  /** Of a quarter hour that the range cuts, only the units that end in the range count. */
  private void addCut(int workstation, long quarterHour, Tally whole, QuarterTallies.Builder into) {
    long start = Math.max(from, QuarterHour.begin(quarterHour));
    long end = Math.min(to, QuarterHour.begin(quarterHour + 1));
    var tally = whole.endsWithin(start, end) ? whole : tallyOf(workstation, start, end);
    if (!tally.isEmpty()) {
      into.add(start, tally);
    }
  }

  private Tally tallyOf(int workstation, long start, long end) {
    return Tally.of(
        StationUnitRows.ending(handle, workstation, start, end),
        standards.computeIfAbsent(
            workstation, unread -> StandardRows.history(handle, new WorkstationId(workstation))));
  }
}
