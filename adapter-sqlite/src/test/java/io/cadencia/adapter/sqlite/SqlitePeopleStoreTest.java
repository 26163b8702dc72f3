package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.out.PeopleStore;
import io.cadencia.application.port.out.PeopleStoreContract;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.audit.ActorId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("B-10 people in SQLite")
class SqlitePeopleStoreTest extends PeopleStoreContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected PeopleStore people() {
    return new SqlitePeopleStore(database.get());
  }

  @Test
  void never_keeps_anybody_of_the_development_mode() {
    var dev = Person.firstSeen(new ActorId("demo@planta.example"), Mechanism.DEV, NOON);

    assertThatThrownBy(() -> people().save(dev)).isInstanceOf(StorageException.class);
    assertThat(people().count()).isZero();
  }

  @Test
  void lets_nobody_have_a_role_that_nobody_gave() {
    people().save(person("ana@planta.example"));

    assertThatThrownBy(
            () ->
                database.get().write(handle -> handle.execute("UPDATE people SET role = 'admin'")))
        .isInstanceOf(StorageException.class);
  }

  @Test
  void takes_a_name_for_a_value_whatever_is_in_it() {
    var strange = person("x'); DROP TABLE people; --@planta.example");
    people().save(strange);

    assertThat(people().find(strange.id())).contains(strange);
    assertThat(people().after("' OR '1' = '1", 9)).containsExactly(strange);
  }
}
