package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.export.ExportFailure;
import io.cadencia.domain.export.ExportFile;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportScope;
import io.cadencia.domain.plant.ModuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What every {@link ExportLedger} keeps. */
public abstract class ExportLedgerContract {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00.001Z");
  private static final ActorId ENGINEER = new ActorId("ingeniera@planta.example");
  private static final ActorId OTHER = new ActorId("otro@planta.example");
  private static final ExportScope DAY =
      ExportScope.ofDay(new ModuleId(1), LocalDate.of(2026, 1, 5));
  private static final ExportScope OTHER_MODULE =
      ExportScope.ofDay(new ModuleId(2), LocalDate.of(2026, 1, 5));
  private static final ExportScope MONTH = ExportScope.ofMonth(YearMonth.of(2026, 1));

  protected abstract ExportLedger ledger();

  private ExportJob add(ExportScope scope) {
    return ledger().add(scope, ENGINEER, NOON);
  }

  private static ExportFile file(String name, ExportScope scope, int revision) {
    return new ExportFile(name, scope, revision, 12, "a".repeat(64), NOON);
  }

  @Test
  void gives_back_what_was_asked_for_under_its_own_number() {
    var day = add(DAY);
    var month = add(MONTH);

    assertThat(ledger().find(day.id())).contains(day);
    assertThat(ledger().find(month.id())).contains(month);
    assertThat(day.id()).isNotEqualTo(month.id());
    assertThat(ledger().find(new ExportJobId(99))).isEmpty();
  }

  @Test
  void keeps_how_each_of_them_ended() {
    var done = add(DAY).running().done(2, NOON);
    var failed = add(DAY).running().failed(ExportFailure.NO_ROOM, NOON);
    var interrupted = add(MONTH).interrupted(NOON);

    ledger().save(done);
    ledger().save(failed);
    ledger().save(interrupted);

    assertThat(ledger().newest(9)).containsExactly(interrupted, failed, done);
    assertThat(ledger().newest(1)).containsExactly(interrupted);
    assertThat(ledger().underWay()).isEmpty();
  }

  @Test
  void knows_what_waits_or_runs() {
    var waits = add(DAY);
    var runs = add(MONTH).running();
    ledger().save(runs);
    ledger().save(add(DAY).cancelled(NOON));

    assertThat(ledger().underWay()).containsExactly(waits, runs);
  }

  @Test
  void counts_for_each_person_what_they_asked_for_after_an_instant_and_what_still_runs() {
    var old = ledger().add(DAY, ENGINEER, NOON.minusSeconds(9)).running();
    ledger().save(old);
    ledger().save(ledger().add(DAY, ENGINEER, NOON.minusSeconds(8)).cancelled(NOON));
    ledger().add(DAY, OTHER, NOON);
    var now = add(DAY);

    assertThat(ledger().askedBy(ENGINEER, NOON.minusMillis(1))).containsExactly(old, now);
    assertThat(ledger().askedBy(ENGINEER, NOON)).containsExactly(old, now);
    ledger().save(now.cancelled(NOON));
    assertThat(ledger().askedBy(ENGINEER, NOON)).containsExactly(old);
    assertThat(ledger().askedBy(ENGINEER, NOON.minusMillis(1))).hasSize(2);
  }

  @Test
  void lists_files_newest_first_page_by_page() {
    ledger().add(file("a.csv", DAY, 1));
    ledger().add(file("b.csv", DAY, 1));
    ledger().add(file("c.zip", MONTH, 1));

    var first = ledger().files(0, 2);
    var second = ledger().files(first.get(1).place(), 2);

    assertThat(first).extracting(placed -> placed.file().name()).containsExactly("c.zip", "b.csv");
    assertThat(second).extracting(ExportLedger.Placed::file).containsExactly(file("a.csv", DAY, 1));
    assertThat(ledger().files(second.get(0).place(), 2)).isEmpty();
  }

  @Test
  void finds_a_file_by_exactly_its_name() {
    ledger().add(file("a.csv", DAY, 1));

    assertThat(ledger().findFile("a.csv")).contains(file("a.csv", DAY, 1));
    assertThat(ledger().findFile("A.csv")).isEmpty();
    assertThat(ledger().findFile("a.cs_")).isEmpty();
    assertThat(ledger().findFile("%")).isEmpty();
  }

  @Test
  void has_one_file_of_a_name() {
    ledger().add(file("a.csv", DAY, 1));

    assertThatThrownBy(() -> ledger().add(file("a.csv", MONTH, 1)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void knows_the_newest_revision_of_each_scope() {
    ledger().add(file("a.xlsx", DAY, 1));
    ledger().add(file("a_r2.xlsx", DAY, 2));
    ledger().add(file("a_r2.csv", DAY, 2));
    ledger().add(file("other.csv", OTHER_MODULE, 3));

    assertThat(ledger().latest(DAY))
        .extracting(ExportFile::name)
        .containsExactly("a_r2.csv", "a_r2.xlsx");
    assertThat(ledger().filesOf(DAY, 1)).extracting(ExportFile::name).containsExactly("a.xlsx");
    assertThat(ledger().latest(MONTH)).isEmpty();
  }
}
