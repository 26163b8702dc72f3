package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.SignInAttempts;
import io.cadencia.domain.access.NameMark;
import io.cadencia.domain.access.SignInSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Table {@code sign_in_attempts}, which the server writes and the command line empties. */
public final class SqliteSignInAttempts implements SignInAttempts {

  private final SqliteDatabase database;

  public SqliteSignInAttempts(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public long add(SignInSource source, Instant at) {
    return add(source, (String) null, at);
  }

  @Override
  public long add(SignInSource source, NameMark name, Instant at) {
    return add(source, name.value(), at);
  }

  private long add(SignInSource source, @Nullable String name, Instant at) {
    return database.write(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO sign_in_attempts (source, name_mark, attempt_ts)
                    VALUES (:source, :name, :at) RETURNING number
                    """)
                .bind("source", source.value())
                .bind("name", name)
                .bind("at", at.toEpochMilli())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<Instant> from(SignInSource source, Instant after, int limit) {
    return instants("source = :value", source.value(), after, limit);
  }

  @Override
  public List<Instant> failuresOf(NameMark name, Instant after, int limit) {
    return instants("name_mark = :value", name.value(), after, limit);
  }

  private List<Instant> instants(String which, String value, Instant after, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT attempt_ts FROM sign_in_attempts WHERE "
                        + which
                        + " AND attempt_ts > :after ORDER BY attempt_ts DESC LIMIT :limit")
                .bind("value", value)
                .bind("after", after.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> Instant.ofEpochMilli(row.getLong(1)))
                .list());
  }

  @Override
  public void succeeded(long attempt) {
    database.write(
        handle ->
            handle
                .createUpdate("UPDATE sign_in_attempts SET name_mark = NULL WHERE number = :number")
                .bind("number", attempt)
                .execute());
  }

  @Override
  public void remove(long attempt) {
    database.write(
        handle ->
            handle
                .createUpdate("DELETE FROM sign_in_attempts WHERE number = :number")
                .bind("number", attempt)
                .execute());
  }

  @Override
  public int forget(SignInSource source) {
    return database.write(
        handle ->
            handle
                .createUpdate("DELETE FROM sign_in_attempts WHERE source = :source")
                .bind("source", source.value())
                .execute());
  }

  @Override
  public int forget(NameMark name) {
    return database.write(
        handle ->
            handle
                .createUpdate(
                    "UPDATE sign_in_attempts SET name_mark = NULL WHERE name_mark = :name")
                .bind("name", name.value())
                .execute());
  }

  @Override
  public int forgetAll() {
    return database.write(handle -> handle.execute("DELETE FROM sign_in_attempts"));
  }

  @Override
  public void deleteUntil(Instant until, int limit) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM sign_in_attempts WHERE number IN (
                      SELECT number FROM sign_in_attempts
                      WHERE attempt_ts <= :until LIMIT :limit)
                    """)
                .bind("until", until.toEpochMilli())
                .bind("limit", limit)
                .execute());
  }
}
