package io.cadencia.adapter.sqlite;

import io.cadencia.domain.efficiency.QuarterHour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Which tallies no longer hold, as the triggers of V005 noted it.
 *
 * @param quarterHours of each chunk, counted from its first
 */
record ChangedTallies(SortedMap<TallyChunk, BitSet> quarterHours) {

  /** A standard that changed holds until the next one. */
  private static final String NOTED =
      """
      SELECT workstation_id, quarter_hour, NULL FROM changed_quarter_hours
      UNION ALL
      SELECT workstation_id, valid_from,
        coalesce(
          (SELECT min(valid_from) FROM standard_times next
           WHERE next.workstation_id = changed.workstation_id
             AND next.valid_from > changed.valid_from),
          9223372036854775807)
      FROM changed_standards changed
      """;

  /** Takes what was noted, so that it is noted no longer. */
  static ChangedTallies take(Handle handle) {
    var changed = new ChangedTallies(new TreeMap<>());
    var notes = handle.createQuery(NOTED).map((row, context) -> Note.of(row)).list();
    if (!notes.isEmpty()) {
      notes.forEach(note -> changed.add(note, handle));
      handle.execute("DELETE FROM changed_quarter_hours");
      handle.execute("DELETE FROM changed_standards");
    }
    return changed;
  }

  private void add(Note note, Handle handle) {
    if (note.isOfUnits()) {
      var chunk = TallyChunk.holding(note.workstation(), note.from());
      add(chunk, note.from(), note.from() + 1);
    } else {
      addStandard(note, handle);
    }
  }

  /** Without units a standard adds nothing up: the chunks that there are will do. */
  private void addStandard(Note note, Handle handle) {
    long from = QuarterHour.number(note.from());
    long to = QuarterHour.number(note.until() - 1) + 1;
    UnitTallyRows.between(
            handle, note.workstation(), TallyChunk.numberOf(from), TallyChunk.numberOf(to - 1))
        .forEach(chunk -> add(chunk, from, to));
  }

  private void add(TallyChunk chunk, long from, long to) {
    quarterHours
        .computeIfAbsent(chunk, unseen -> new BitSet())
        .set(
            (int) (Math.max(from, chunk.first()) - chunk.first()),
            (int) (Math.min(to, chunk.end()) - chunk.first()));
  }

  /**
   * What a trigger noted.
   *
   * @param from number of a quarter hour whose units changed; or the first millisecond of a
   *     standard
   * @param until the millisecond after the last of the standard
   */
  private record Note(int workstation, boolean isOfUnits, long from, long until) {

    static Note of(ResultSet row) throws SQLException {
      long until = row.getLong(3);
      boolean isOfUnits = row.wasNull();
      return new Note(row.getInt(1), isOfUnits, row.getLong(2), until);
    }
  }
}
