package io.cadencia.adapter.sqlite;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.CloseException;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/**
 * The prepared statements of one connection. Preparing costs SQLite more than most of our queries
 * do, so a statement that was used goes to rest here and is taken again for the same text.
 *
 * <p>A resting statement has no cursor, which would pin its state of the database and so keep the
 * write-ahead log from being folded in, and no parameters, which the next user might forget to set.
 */
final class StatementCache implements StatementBuilder {

  private final int capacity;
  private final LinkedHashMap<String, PreparedStatement> resting =
      new LinkedHashMap<>(64, 0.75f, true);
  private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();
  private long prepared;

  /**
   * @param capacity how many statements may rest; beyond it the one unused for longest is closed
   */
  StatementCache(int capacity) {
    this.capacity = capacity;
  }

  /** How many statements were prepared, for the tests of this very promise. */
  long prepared() {
    return prepared;
  }

  int resting() {
    return resting.size();
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    var statement = resting.remove(sql);
    if (statement == null) {
      statement =
          connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
      prepared++;
    }
    lent.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    var text = lent.remove(statement);
    if (text == null || statement.isClosed() || resting.containsKey(text)) {
      statement.close();
      return;
    }
    var used = (PreparedStatement) statement;
    putToRest(used);
    resting.put(text, used);
    if (resting.size() > capacity) {
      closeEldest();
    }
  }

  private static void putToRest(PreparedStatement statement) throws SQLException {
    // The driver's own close() of a result set does this as well, unless nobody called it.
    ((CoreStatement) statement).pointer.safeRunInt(DB::reset);
    statement.clearParameters();
  }

  private void closeEldest() throws SQLException {
    var eldest = resting.entrySet().iterator();
    eldest.next().getValue().close();
    eldest.remove();
  }

  /** Statements were prepared against a schema: forget them when it has changed. */
  void forget() {
    var forgotten = List.copyOf(resting.values());
    resting.clear();
    for (var statement : forgotten) {
      try {
        statement.close();
      } catch (SQLException e) {
        throw new CloseException("a statement cannot be closed", e);
      }
    }
  }

  @Override
  public void close(Connection connection) {
    forget();
    lent.clear();
  }

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return connection.createStatement();
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return connection.prepareCall(sql);
  }
}
