package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.DataClass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Row C-70. */
@DisplayName("C-70 each table of the live schema")
class TableInventoryTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private List<String> tables() {
    return database
        .get()
        .read(
            handle ->
                handle
                    .createQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void has_a_retention_class_or_a_reason_to_have_none() {
    var known = new ArrayList<>(TableInventory.classes().keySet());
    known.addAll(TableInventory.exempt().keySet());

    assertThat(known).doesNotHaveDuplicates();
    assertThat(tables()).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void that_is_exempt_gives_its_reason() {
    assertThat(TableInventory.exempt().values()).allSatisfy(why -> assertThat(why).isNotBlank());
  }

  @Test
  void of_the_audit_trail_has_no_greatest_age() {
    assertThat(TableInventory.classes()).containsEntry("audit_log", DataClass.AUDIT);
    assertThat(DataClass.AUDIT.isLimitedByAge()).isFalse();
  }
}
