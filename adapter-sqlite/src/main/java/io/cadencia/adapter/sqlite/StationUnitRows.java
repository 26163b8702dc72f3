package io.cadencia.adapter.sqlite;

import io.cadencia.domain.efficiency.Completion;
import io.cadencia.domain.efficiency.QuarterHour;
import io.cadencia.domain.efficiency.Tally;
import io.cadencia.domain.standard.StandardHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The units of one workstation in {@code cycle_events}, and what the domain makes of them. */
final class StationUnitRows {

  private static final String UNITS =
      """
      SELECT end_ts, duration_ms, excluded_reason IS NOT NULL
      FROM cycle_events INDEXED BY units_by_end
      WHERE workstation_id = :workstation AND end_ts >= :from AND end_ts < :to
        AND status IN ('complete', 'manual_override')
      ORDER BY end_ts
      """;

  private StationUnitRows() {}

  /**
   * @param from first millisecond of the ends that are asked for
   * @param to the one after the last
   * @return by rising end
   */
  static List<Completion> ending(Handle handle, int workstation, long from, long to) {
    return handle
        .createQuery(UNITS)
        .bind("workstation", workstation)
        .bind("from", from)
        .bind("to", to)
        .map((row, context) -> completion(row))
        .list();
  }

  private static Completion completion(ResultSet row) throws SQLException {
    return new Completion(
        Instant.ofEpochMilli(row.getLong(1)), Duration.ofMillis(row.getLong(2)), row.getBoolean(3));
  }

  /**
   * Adds up the units of these quarter hours, each by itself.
   *
   * @param to number of the quarter hour after the last
   * @return by number of the quarter hour, none empty
   */
  static SortedMap<Long, Tally> tallies(
      Handle handle, int workstation, long from, long to, StandardHistory standards) {
    var units = ending(handle, workstation, QuarterHour.begin(from), QuarterHour.begin(to));
    var tallies = new TreeMap<Long, Tally>();
    for (int i = 0; i < units.size(); ) {
      long quarterHour = quarterHour(units.get(i));
      int next = i;
      while (next < units.size() && quarterHour(units.get(next)) == quarterHour) {
        next++;
      }
      tallies.put(quarterHour, Tally.of(units.subList(i, next), standards));
      i = next;
    }
    return tallies;
  }

  private static long quarterHour(Completion unit) {
    return QuarterHour.number(unit.end().toEpochMilli());
  }
}
