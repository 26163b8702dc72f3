package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.cycle.TestCycles;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asks SQLite how it runs the very statements the repository sends: ten million rows will come. */
class QueryPlanTest {

  private static final WorkstationId STATION = new WorkstationId(1);
  private static final CycleFilter EVERYTHING_NAMED =
      new CycleFilter(
          new ModuleId(1),
          STATION,
          new OperatorId(1),
          START,
          START.plusSeconds(1),
          CycleStatus.COMPLETE);

  private static final TimeSpan A_SECOND = new TimeSpan(START, START.plusSeconds(1));
  private static final StandardVersion STANDARD =
      new StandardVersion(1, START, StandardTime.ofMillis(12_000));

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(database.plant());
  }

  private List<String> statementsOf(Runnable work) {
    return database
        .get()
        .write(
            handle -> {
              var statements = new ArrayList<String>();
              var config = handle.getConfig(SqlStatements.class);
              config.setSqlLogger(remembering(statements));
              work.run();
              config.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
              return statements;
            });
  }

  /** The plans of all statements the work sends. */
  private List<String> plansOf(Runnable work) {
    var statements = statementsOf(work);
    return database
        .get()
        .write(
            handle ->
                statements.stream()
                    .flatMap(sql -> QueryPlans.steps(handle, sql).stream())
                    .toList());
  }

  private static SqlLogger remembering(List<String> statements) {
    return new SqlLogger() {
      @Override
      public void logAfterExecution(StatementContext context) {
        statements.add(context.getRenderedSql());
      }
    };
  }

  @Test
  void stops_of_a_span_are_found_by_their_beginning() {
    var stops = new SqliteStopRepository(database.get());
    var span = new TimeSpan(START, START.plusSeconds(1));

    assertThat(plansOf(() -> stops.touching(Set.of(STATION), span)))
        .contains(
            "SEARCH s USING INDEX one_stop_per_beginning"
                + " (workstation_id=? AND from_ts>? AND from_ts<?)")
        .noneMatch(plan -> plan.startsWith("SCAN s") || plan.startsWith("SCAN b"));
  }

  @Test
  void no_read_of_cycles_scans_them_all() {
    var cycles = database.cycles();

    var plans =
        plansOf(
            () -> {
              cycles.find(new CycleId(1));
              cycles.findOpen(STATION);
              cycles.open();
              cycles.findAwaited(STATION);
              cycles.awaited();
              cycles.afterId(CycleFilter.all(), 0, 10);
              cycles.afterId(EVERYTHING_NAMED, 0, 10);
              cycles.afterChange(CycleFilter.all(), 0, 10);
              cycles.afterChange(EVERYTHING_NAMED, 0, 10);
              cycles.latestUnits(STATION, 10);
              cycles.unitsEndingIn(Set.of(STATION), new TimeSpan(START, START.plusSeconds(1)));
            });

    assertThat(plans).hasSizeGreaterThanOrEqualTo(11);
    assertThat(plans).filteredOn(step -> step.equals("SCAN cycle_events")).isEmpty();
  }

  @Test
  void saving_a_cycle_scans_nothing() {
    var plans = plansOf(() -> database.cycles().save(TestCycles.aCycle().build()));

    assertThat(plans).filteredOn(step -> step.startsWith("SCAN cycle_events")).isEmpty();
  }

  @Test
  void the_change_feed_walks_only_what_is_new_whatever_is_asked_of_it() {
    assertThat(plansOf(() -> database.cycles().afterChange(EVERYTHING_NAMED, 7, 10)))
        .anyMatch(step -> step.contains("change_seq>?"))
        .noneMatch(step -> step.contains("TEMP B-TREE"));
  }

  @Test
  void pages_by_number_need_no_sorting() {
    var byStation = new CycleFilter(null, STATION, null, null, null, null);

    assertThat(plansOf(() -> database.cycles().afterId(byStation, 7, 10)))
        .containsExactly(
            "SEARCH cycle_events USING INDEX cycles_by_workstation"
                + " (workstation_id=? AND rowid>?)");
  }

  @Test
  void a_day_of_a_module_is_found_by_its_start_and_read_in_the_order_of_ids() {
    var day = new CycleFilter(new ModuleId(1), null, null, START, START.plusSeconds(86_400), null);

    assertThat(plansOf(() -> database.cycles().afterId(day, 7, 10)))
        .contains(
            "SEARCH cycle_events USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)",
            "SEARCH cycle_events USING COVERING INDEX cycles_by_start (start_ts>? AND start_ts<?)")
        .noneMatch(step -> step.contains("TEMP B-TREE"));
  }

  @Test
  void units_are_found_by_station_and_end() {
    assertThat(plansOf(() -> database.cycles().latestUnits(STATION, 10)))
        .containsExactly("SEARCH cycle_events USING INDEX units_by_end (workstation_id=?)");
    assertThat(
            plansOf(
                () ->
                    database
                        .cycles()
                        .unitsEndingIn(Set.of(STATION), new TimeSpan(START, START.plusSeconds(1)))))
        .contains(
            "SEARCH cycle_events USING INDEX units_by_end"
                + " (workstation_id=? AND end_ts>? AND end_ts<?)");
  }

  @Test
  void the_newest_event_is_the_last_entry_of_its_index() {
    assertThat(plansOf(() -> database.cycles().newestEvent()))
        .containsExactly("SEARCH cycle_events USING COVERING INDEX cycles_by_newest_event");
  }

  @Test
  void the_trail_is_walked_in_its_own_order_and_by_its_subject() {
    var trail = new SqliteAuditLog(database.get());

    assertThat(plansOf(() -> trail.replay(head -> {}, entry -> {})))
        .noneMatch(step -> step.contains("TEMP B-TREE"));
    assertThat(plansOf(() -> trail.about(new AuditSubject("cycle", "1"), 0, 10)))
        .containsExactly(
            "SEARCH audit_log USING INDEX audit_by_subject"
                + " (subject_kind=? AND subject_id=? AND seq>?)");
    assertThat(plansOf(() -> trail.afterSeq(0, 10)))
        .containsExactly("SEARCH audit_log USING INTEGER PRIMARY KEY (rowid>?)");
  }

  @Test
  void the_watch_over_all_statements_finds_a_scan_and_a_sort() {
    assertThat(faults("SELECT * FROM cycle_events WHERE confidence > 0.5"))
        .containsExactly("SCAN cycle_events");
    assertThat(faults("SELECT id FROM cycle_events WHERE id > 7 ORDER BY confidence"))
        .containsExactly("USE TEMP B-TREE FOR ORDER BY");
    assertThat(faults("SELECT id FROM cycle_events WHERE id > 7 ORDER BY id")).isEmpty();
  }

  private List<String> faults(String sql) {
    return database.get().write(handle -> QueryPlans.faults(handle, sql));
  }

  @Test
  void every_exception_to_that_watch_is_still_needed() {
    var feed = new SqliteChangeFeed(database.get());
    var span = new TimeSpan(START, START.plusSeconds(1));

    var statements =
        statementsOf(
            () -> {
              database.cycles().unitsEndingIn(Set.of(STATION), span);
              database.cycles().awaited();
              new SqliteFrameReferences(database.get(), () -> {}).forget(Set.of("a.jpg"));
              feed.startEpoch(START);
            });

    assertThat(QueryPlans.EXCEPTIONS.keySet())
        .allSatisfy(part -> assertThat(statements).anyMatch(sql -> sql.contains(part)));
  }

  @Test
  void keeping_the_tallies_looks_up_what_changed_and_nothing_else() {
    var plans =
        plansOf(
            () -> {
              database.cycles().save(TestCycles.aCycle().build());
              database.plant().addStandard(STATION, STANDARD);
              new SqliteUnitTallies(database.get()).over(Set.of(STATION), A_SECOND);
            });

    assertThat(plans)
        .contains(
            "SEARCH unit_tallies USING INDEX sqlite_autoindex_unit_tallies_1"
                + " (workstation_id=? AND chunk=?)",
            "SEARCH cycle_events USING INDEX units_by_end"
                + " (workstation_id=? AND end_ts>? AND end_ts<?)")
        .noneMatch(step -> step.startsWith("SCAN cycle_events"))
        .noneMatch(step -> step.startsWith("SCAN unit_tallies"))
        .noneMatch(step -> step.startsWith("SCAN standard_times"));
  }

  @Test
  void tallies_of_many_stations_are_read_in_one_search_without_sorting() {
    assertThat(plansOf(() -> new SqliteUnitTallies(database.get()).over(Set.of(STATION), A_SECOND)))
        .contains(
            "SEARCH unit_tallies USING INDEX sqlite_autoindex_unit_tallies_1"
                + " (workstation_id=? AND chunk>? AND chunk<?)")
        .noneMatch(step -> step.contains("TEMP B-TREE"));
  }

  @Test
  void checking_the_tallies_walks_from_unit_to_unit() {
    assertThat(plansOf(() -> new SqliteTallyUpkeep(database.get()).check(STATION)))
        .anyMatch(step -> step.matches("SEARCH cycle_events USING .*INDEX units_by_end .*"))
        .noneMatch(step -> step.contains("TEMP B-TREE"));
  }

  @Test
  void retention_finds_what_is_old_by_its_end() {
    assertThat(plansOf(() -> database.cycles().deleteEndedBefore(START, 10)))
        .contains("SEARCH cycle_events USING INDEX cycles_by_newest_event (<expr><?)")
        .noneMatch(step -> step.startsWith("SCAN cycle_events"))
        .noneMatch(step -> step.contains("TEMP B-TREE"));
  }
}
