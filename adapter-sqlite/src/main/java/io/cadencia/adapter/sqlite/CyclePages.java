package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.domain.cycle.RecordedCycle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Goes through the cycles of a filter page by page. Between which ids they lie is looked for once:
 * of a long day that costs as much as a hundred pages.
 */
final class CyclePages {

  private static final int PAGE = 500;

  private record Ids(long first, long last) {

    static final Ids ALL = new Ids(1, Long.MAX_VALUE);

    /** Of no cycles both are read as 0, which is nobody's. */
    static Ids of(ResultSet row) throws SQLException {
      row.next();
      return new Ids(row.getLong(1), row.getLong(2));
    }
  }

  private final SqliteDatabase database;
  private final CycleConditions conditions;

  CyclePages(SqliteDatabase database, CycleFilter filter) {
    this.database = database;
    this.conditions = new CycleConditions(filter);
  }

  /** Nothing is read before it is asked for. */
  Stream<RecordedCycle> stream() {
    return Stream.of(conditions).map(this::ids).flatMap(this::between);
  }

  private Ids ids(CycleConditions of) {
    if (of.times().isEmpty()) {
      return Ids.ALL;
    }
    return database.read(
        handle -> Rows.read(handle.createQuery(of.sqlOfIdRange()).bindMap(of.times()), Ids::of));
  }

  private Stream<RecordedCycle> between(Ids ids) {
    return Stream.iterate(
            page(ids.first() - 1, ids.last()),
            page -> !page.isEmpty(),
            page -> page(page.get(page.size() - 1).cycle().id().value(), ids.last()))
        .flatMap(List::stream);
  }

  private List<RecordedCycle> page(long after, long last) {
    return database.read(
        handle ->
            Rows.read(
                handle
                    .createQuery(
                        SqliteCycleRepository.SELECT
                            + "WHERE id > :after AND id <= :last"
                            + conditions.sqlBetweenIds()
                            + " ORDER BY id LIMIT :limit")
                    .bindMap(conditions.values())
                    .bind("after", after)
                    .bind("last", last)
                    .bind("limit", PAGE),
                CycleRow::all));
  }
}
