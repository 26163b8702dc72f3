package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.LocalAccountStore;
import io.cadencia.application.port.out.LocalAccountStoreContract;
import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A-34 local accounts in SQLite")
class SqliteLocalAccountStoreTest extends LocalAccountStoreContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected LocalAccountStore accounts() {
    return new SqliteLocalAccountStore(database.get());
  }

  @Test
  void lets_nobody_in_by_a_role_that_this_program_does_not_know() {
    accounts().save(account("ana", Role.ADMIN, "c2FsdA"));
    database
        .get()
        .<Integer>write(handle -> handle.execute("UPDATE local_accounts SET role = 'owner'"));

    assertThat(accounts().find(new AccountName("ana"))).isEmpty();
    assertThat(accounts().isEmpty()).isFalse();
  }
}
