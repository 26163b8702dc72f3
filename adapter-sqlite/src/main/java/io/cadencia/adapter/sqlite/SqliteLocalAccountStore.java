package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.LocalAccountStore;
import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.LocalAccount;
import io.cadencia.domain.access.PasswordHash;
import io.cadencia.domain.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Table {@code local_accounts}, which the server and the command line write. */
public final class SqliteLocalAccountStore implements LocalAccountStore {

  private final SqliteDatabase database;

  public SqliteLocalAccountStore(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<LocalAccount> find(AccountName name) {
    return database.read(
        handle ->
            Rows.read(
                handle
                    .createQuery("SELECT * FROM local_accounts WHERE name = :name")
                    .bind("name", name.value()),
                row -> row.next() ? account(name, row) : Optional.empty()));
  }

  @Override
  public boolean isEmpty() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT NOT EXISTS (SELECT 1 FROM local_accounts)")
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public void save(LocalAccount account) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO local_accounts (name, password, role, password_set_ts)
                    VALUES (:name, :password, :role, :set)
                    ON CONFLICT (name) DO UPDATE SET
                      password = excluded.password,
                      role = excluded.role,
                      password_set_ts = excluded.password_set_ts
                    """)
                .bind("name", account.name().value())
                .bind("password", account.password().phc())
                .bind("role", account.role().word())
                .bind("set", account.passwordSetAt().toEpochMilli())
                .execute());
  }

  @Override
  public boolean remove(AccountName name) {
    return database.write(
        handle ->
            handle
                    .createUpdate("DELETE FROM local_accounts WHERE name = :name")
                    .bind("name", name.value())
                    .execute()
                > 0);
  }

  /** Empty where a newer program, set back since, wrote a role that this one does not know. */
  private static Optional<LocalAccount> account(AccountName name, ResultSet row)
      throws SQLException {
    var password = new PasswordHash(row.getString("password"));
    var set = Instant.ofEpochMilli(row.getLong("password_set_ts"));
    return Role.ofWord(row.getString("role"))
        .map(role -> new LocalAccount(name, password, role, set));
  }
}
