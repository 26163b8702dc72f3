package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.PeopleStore;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleGrant;
import io.cadencia.domain.audit.ActorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code people}. */
public final class SqlitePeopleStore implements PeopleStore {

  private final SqliteDatabase database;

  public SqlitePeopleStore(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public void save(Person person) {
    var grant = person.grant();
    var claimed = person.claimed();
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO people (id, role, given_by, given_ts, claimed_role,
                      first_by, first_seen_ts, last_seen_ts)
                    VALUES (:id, :role, :givenBy, :given, :claimed, :firstBy, :first, :last)
                    ON CONFLICT (id) DO UPDATE SET role = excluded.role,
                      given_by = excluded.given_by, given_ts = excluded.given_ts,
                      claimed_role = excluded.claimed_role, last_seen_ts = excluded.last_seen_ts
                    """)
                .bind("id", person.id().value())
                .bind("role", person.role().word())
                .bind("givenBy", grant == null ? null : grant.by().value())
                .bind("given", grant == null ? null : Long.valueOf(grant.at().toEpochMilli()))
                .bind("claimed", claimed == null ? null : claimed.word())
                .bind("firstBy", person.firstBy().word())
                .bind("first", person.firstSeenAt().toEpochMilli())
                .bind("last", person.lastSeenAt().toEpochMilli())
                .execute());
  }

  @Override
  public Optional<Person> find(ActorId id) {
    return database.read(
        handle ->
            Rows.read(
                handle.createQuery("SELECT * FROM people WHERE id = :id").bind("id", id.value()),
                row -> row.next() ? Optional.of(person(row)) : Optional.empty()));
  }

  @Override
  public List<Person> after(String after, int limit) {
    return database.read(
        handle ->
            Rows.read(
                handle
                    .createQuery("SELECT * FROM people WHERE id > :after ORDER BY id LIMIT :limit")
                    .bind("after", after)
                    .bind("limit", limit),
                SqlitePeopleStore::people));
  }

  @Override
  public int count() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM people").mapTo(Integer.class).one());
  }

  private static List<Person> people(ResultSet rows) throws SQLException {
    var people = new ArrayList<Person>();
    while (rows.next()) {
      people.add(person(rows));
    }
    return people;
  }

  private static Person person(ResultSet row) throws SQLException {
    var claimed = row.getString("claimed_role");
    return new Person(
        new ActorId(row.getString("id")),
        role(row.getString("role")),
        grant(row),
        claimed == null ? null : role(claimed),
        Mechanism.ofWord(row.getString("first_by")).orElseThrow(),
        Instant.ofEpochMilli(row.getLong("first_seen_ts")),
        Instant.ofEpochMilli(row.getLong("last_seen_ts")));
  }

  private static @Nullable RoleGrant grant(ResultSet row) throws SQLException {
    var by = row.getString("given_by");
    return by == null
        ? null
        : new RoleGrant(new ActorId(by), Instant.ofEpochMilli(row.getLong("given_ts")));
  }

  /** The schema lets no other word in. */
  private static Role role(String word) {
    return Role.ofWord(word).orElseThrow();
  }
}
