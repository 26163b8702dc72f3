package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.SessionStore;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeptSession;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SessionFingerprint;
import io.cadencia.domain.access.SessionLifetime;
import io.cadencia.domain.audit.ActorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Table {@code sessions}, which the server alone writes. */
public final class SqliteSessionStore implements SessionStore {

  private final SqliteDatabase database;

  public SqliteSessionStore(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public void begin(KeptSession session) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO sessions (fingerprint, actor, role, mechanism, begun_ts, used_ts)
                    VALUES (:fingerprint, :actor, :role, :mechanism, :begun, :used)
                    """)
                .bind("fingerprint", session.fingerprint().value())
                .bind("actor", session.identity().actor().value())
                .bind("role", session.identity().rights().word())
                .bind("mechanism", session.identity().mechanism().word())
                .bind("begun", session.begunAt().toEpochMilli())
                .bind("used", session.usedAt().toEpochMilli())
                .execute());
  }

  @Override
  public Optional<KeptSession> find(SessionFingerprint fingerprint) {
    return database.read(
        handle ->
            Rows.read(
                handle
                    .createQuery("SELECT * FROM sessions WHERE fingerprint = :fingerprint")
                    .bind("fingerprint", fingerprint.value()),
                row -> row.next() ? session(fingerprint, row) : Optional.empty()));
  }

  @Override
  public void touch(SessionFingerprint fingerprint, Instant at) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE sessions SET used_ts = :used
                    WHERE fingerprint = :fingerprint AND used_ts < :used
                    """)
                .bind("fingerprint", fingerprint.value())
                .bind("used", at.toEpochMilli())
                .execute());
  }

  @Override
  public void end(SessionFingerprint fingerprint) {
    database.write(
        handle ->
            handle
                .createUpdate("DELETE FROM sessions WHERE fingerprint = :fingerprint")
                .bind("fingerprint", fingerprint.value())
                .execute());
  }

  @Override
  public int endAll(ActorId actor) {
    return database.write(
        handle ->
            handle
                .createUpdate("DELETE FROM sessions WHERE actor = :actor")
                .bind("actor", actor.value())
                .execute());
  }

  @Override
  public int deleteExpired(SessionLifetime lifetime, Instant now, int limit) {
    return database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM sessions WHERE fingerprint IN (
                      SELECT fingerprint FROM sessions
                      WHERE used_ts <= :used OR begun_ts <= :begun LIMIT :limit)
                    """)
                .bind("used", now.minus(lifetime.idle()).toEpochMilli())
                .bind("begun", now.minus(lifetime.longest()).toEpochMilli())
                .bind("limit", limit)
                .execute());
  }

  /** For a file whose sessions are those of another time. */
  void endEverybodys() {
    database.write(handle -> handle.execute("DELETE FROM sessions"));
  }

  /** Empty where a newer program, set back since, wrote a word that this one does not know. */
  private static Optional<KeptSession> session(SessionFingerprint fingerprint, ResultSet row)
      throws SQLException {
    var role = Role.ofWord(row.getString("role"));
    var mechanism = Mechanism.ofWord(row.getString("mechanism"));
    if (role.isEmpty() || mechanism.isEmpty()) {
      return Optional.empty();
    }
    var actor = new ActorId(row.getString("actor"));
    return Optional.of(
        new KeptSession(
            fingerprint,
            new Identity(actor, role.get(), mechanism.get()),
            Instant.ofEpochMilli(row.getLong("begun_ts")),
            Instant.ofEpochMilli(row.getLong("used_ts"))));
  }
}
