package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.StackWalker.StackFrame;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Watches every statement that the adapter sends in any test with a {@link TestDatabase}, and asks
 * SQLite how it runs it: none may walk through a whole table of cycles or sort one. So a new query
 * is judged as soon as it has a test; the exceptions are listed here.
 */
final class QueryPlans {

  /** Part of a statement that may scan or sort, and why it may. */
  static final Map<String, String> EXCEPTIONS =
      Map.of(
          "json_each(:workstations)", "sorts the units of several stations within a span",
          "INDEXED BY awaited_cycles WHERE raw_end_ts IS NULL", "the index holds only open cycles",
          "source_frame_path IS NOT NULL", "who forgets frames reads all cycles once",
          "UPDATE outbox SET payload", "once after a restore, and the outbox is bounded");

  private static final Pattern WALKS = Pattern.compile("SCAN (cycle_events|outbox|c)\\b.*");
  private static final Pattern SORTS = Pattern.compile("USE TEMP B-TREE.*");
  private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

  private final Set<String> sent = ConcurrentHashMap.newKeySet();

  void watch(Handle handle) {
    handle.getConfig(SqlStatements.class).setSqlLogger(new Watcher());
  }

  private final class Watcher implements SqlLogger {

    @Override
    public void logAfterExecution(StatementContext context) {
      if (isSentByTheAdapter()) {
        sent.add(context.getRenderedSql());
      }
    }
  }

  /** What a test itself asks may be as slow as it likes. */
  private static boolean isSentByTheAdapter() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames -> frames.filter(QueryPlans::isOfThisPackage).findFirst())
        .map(frame -> !isTest(frame.getDeclaringClass()))
        .orElse(false);
  }

  private static boolean isOfThisPackage(StackFrame frame) {
    var type = frame.getDeclaringClass();
    return type.getPackage() == QueryPlans.class.getPackage()
        && type.getNestHost() != QueryPlans.class;
  }

  private static boolean isTest(Class<?> type) {
    var source = type.getProtectionDomain().getCodeSource();
    return source != null && source.getLocation().getPath().contains("test-classes");
  }

  /** Fails for the first time that a statement is seen, if its plan is bad. */
  void judge(Handle handle) {
    for (var sql : sent) {
      if (JUDGED.add(sql)) {
        assertThat(faults(handle, sql))
            .as("how SQLite runs: %s%n(an exception needs an entry in QueryPlans)", sql)
            .isEmpty();
      }
    }
  }

  /** The steps of a statement's plan that take longer the more cycles there are. */
  static List<String> faults(Handle handle, String sql) {
    if (EXCEPTIONS.keySet().stream().anyMatch(sql::contains)
        || Stream.of("cycle_events", "outbox ").noneMatch(sql::contains)) {
      return List.of();
    }
    return steps(handle, sql).stream()
        .filter(step -> WALKS.matcher(step).matches() || SORTS.matcher(step).matches())
        .toList();
  }

  static List<String> steps(Handle handle, String sql) {
    var steps = new ArrayList<String>();
    try (var statement = handle.getConnection().createStatement();
        var rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    } catch (SQLException e) {
      throw new AssertionError("cannot explain " + sql, e);
    }
    return steps;
  }
}
