package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.bulletin.BulletinImport;
import io.cadencia.domain.bulletin.BulletinLine;
import io.cadencia.domain.bulletin.StyleBulletin;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link BulletinArchive} keeps. Row D-30. */
public abstract class BulletinArchiveContract {

  private static final ModuleId MODULE = new ModuleId(1);
  private static final WorkstationId STATION = new WorkstationId(1);
  private static final Operation COLLAR =
      new Operation("PESPUNTAR CUELLO", "MPP", StandardTime.ofMillis(21_900));
  private static final StyleBulletin SHIRT = bulletin("CAMISA_2041");
  private static final StyleBulletin BLOUSE = bulletin("BLUSA_7");

  protected abstract BulletinArchive archive();

  protected abstract PlantRepository plant();

  protected abstract UnitOfWork unitOfWork();

  private static StyleBulletin bulletin(String style) {
    return new StyleBulletin(style, List.of(new BulletinLine(1, COLLAR, "PUESTO_01")));
  }

  private static BulletinImport imported(StyleBulletin bulletin, int module, long afterSeconds) {
    return new BulletinImport(
        bulletin.id(),
        bulletin.style(),
        new ModuleId(module),
        START,
        START.plusSeconds(afterSeconds),
        new ActorId("Ana"));
  }

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant());
  }

  @Test
  void an_empty_archive_has_nothing() {
    assertThat(archive().text(SHIRT.id())).isEmpty();
    assertThat(archive().imports(MODULE)).isEmpty();
  }

  @Test
  void a_bulletin_is_kept_once_however_often_it_comes() {
    archive().keep(SHIRT);
    archive().keep(SHIRT);

    assertThat(archive().text(SHIRT.id())).contains(SHIRT.text());
    assertThat(archive().text(BLOUSE.id())).isEmpty();
  }

  @Test
  void every_import_is_noted_in_order_and_by_module() {
    archive().keep(SHIRT);
    archive().keep(BLOUSE);
    var first = imported(SHIRT, 1, 60);
    var second = imported(BLOUSE, 1, 30);
    var again = imported(SHIRT, 1, 90);
    var elsewhere = imported(SHIRT, 2, 0);
    List.of(first, second, elsewhere, again).forEach(archive()::note);

    assertThat(archive().imports(MODULE)).containsExactly(first, second, again);
    assertThat(archive().imports(new ModuleId(2))).containsExactly(elsewhere);
  }

  @Test
  void what_was_not_kept_cannot_be_noted() {
    assertThatThrownBy(() -> archive().note(imported(SHIRT, 1, 0)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_standard_remembers_the_bulletin_it_came_from() {
    var version = StandardVersion.of(1, START, List.of(COLLAR), StandardSource.of(SHIRT.id()));
    archive().keep(SHIRT);
    plant().addStandard(STATION, version);

    assertThat(plant().standards(STATION).newest()).contains(version);
    assertThat(plant().standards(STATION).newestFromConfiguration()).isEmpty();
  }

  @Test
  void work_that_fails_leaves_no_bulletin() {
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          archive().keep(SHIRT);
                          archive().note(imported(SHIRT, 1, 0));
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(archive().text(SHIRT.id())).isEmpty();
    assertThat(archive().imports(MODULE)).isEmpty();
  }
}
