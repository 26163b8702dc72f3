package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.LocalAccount;
import io.cadencia.domain.access.PasswordHash;
import io.cadencia.domain.access.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link LocalAccountStore} keeps. */
public abstract class LocalAccountStoreContract {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  protected abstract LocalAccountStore accounts();

  protected static LocalAccount account(String name, Role role, String salt) {
    var hash = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$" + salt + "$aGFzaA");
    return new LocalAccount(new AccountName(name), hash, role, NOON.plusMillis(1));
  }

  @Test
  void is_empty_at_first() {
    assertThat(accounts().isEmpty()).isTrue();
    assertThat(accounts().find(new AccountName("ana"))).isEmpty();
    assertThat(accounts().remove(new AccountName("ana"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void gives_back_each_account_as_it_was_saved(Role role) {
    var ana = account("ana", role, "c2FsdA");
    accounts().save(ana);
    accounts().save(account("luz", Role.ADMIN, "b3Rybw"));

    assertThat(accounts().find(ana.name())).contains(ana);
    assertThat(accounts().isEmpty()).isFalse();
  }

  @Test
  void keeps_the_last_of_the_same_name() {
    accounts().save(account("ana", Role.ADMIN, "c2FsdA"));
    var later = account("ana", Role.ENGINEER, "b3Rybw");

    accounts().save(later);

    assertThat(accounts().find(later.name())).contains(later);
  }

  @Test
  void removes_one_and_no_other() {
    var ana = account("ana", Role.ADMIN, "c2FsdA");
    var luz = account("luz", Role.ADMIN, "c2FsdA");
    accounts().save(ana);
    accounts().save(luz);

    assertThat(accounts().remove(ana.name())).isTrue();

    assertThat(accounts().find(ana.name())).isEmpty();
    assertThat(accounts().find(luz.name())).contains(luz);
    assertThat(accounts().remove(ana.name())).isFalse();
  }
}
