package io.cadencia.application.service.standard;

import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.standard.ImportBulletinUseCase;
import io.cadencia.application.port.in.standard.PreviewBulletinUseCase;
import io.cadencia.application.port.out.BulletinArchive;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryBulletinArchive;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.bulletin.BulletinDraft;
import io.cadencia.domain.bulletin.BulletinFile;
import io.cadencia.domain.bulletin.BulletinImport;
import io.cadencia.domain.bulletin.BulletinPreview;
import io.cadencia.domain.bulletin.BulletinRefusedException;
import io.cadencia.domain.bulletin.StandardsChangedException;
import io.cadencia.domain.bulletin.StyleBulletin;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.BulletinId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.standard.StandardWithdrawal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("D-30 A bulletin that is imported")
class ImportBulletinServiceTest {

  private static final ModuleId MODULE = new ModuleId(1);
  private static final WorkstationId FIRST = new WorkstationId(1);
  private static final WorkstationId SECOND = new WorkstationId(2);
  private static final ActorId ANA = new ActorId("Ana");
  private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);

  private static final Operation STITCH = operation("PESPUNTAR CUELLO", 12_000);
  private static final Operation SET = operation("PEGAR CUELLO", 20_000);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryBulletinArchive archive = new InMemoryBulletinArchive();
  private final InMemoryAuditLog trail = new InMemoryAuditLog();

  /** What the file says, whatever its name. */
  private BulletinDraft draft = draft();

  private static Operation operation(String name, long millis) {
    return new Operation(name, "MPP", StandardTime.ofMillis(millis));
  }

  private static BulletinDraft.Line line(int number, String station, Operation operation) {
    return new BulletinDraft.Line(number, "CAMISA", number, operation, station);
  }

  private static BulletinDraft draft(BulletinDraft.Line... lines) {
    return new BulletinDraft(
        new BulletinDraft.Headings("estilo", "secuencia", "puesto"), List.of(lines), List.of());
  }

  @BeforeEach
  void lay_the_plant_with_both_operations() {
    TestPlants.lay(plant);
    plant.addStandard(FIRST, configured(STITCH));
    plant.addStandard(SECOND, configured(SET));
    draft =
        draft(
            line(1, "PUESTO_01", operation("PESPUNTAR CUELLO", 11_000)), line(2, "PUESTO_02", SET));
  }

  private static StandardVersion configured(Operation operation) {
    return StandardVersion.of(1, Instant.EPOCH, List.of(operation), StandardSource.CONFIGURATION);
  }

  private static BulletinFile file() {
    return new BulletinFile("b.csv", new byte[0], null);
  }

  private BulletinPreview preview(int module, @Nullable Instant validFrom) {
    return new PreviewBulletinService(file -> draft, plant, CLOCK, ZoneOffset.UTC)
        .preview(new PreviewBulletinUseCase.Query(file(), new ModuleId(module), validFrom));
  }

  private BulletinPreview put(BulletinPreview seen) {
    return put(seen, archive);
  }

  private BulletinPreview put(BulletinPreview seen, BulletinArchive into) {
    return new ImportBulletinService(
            file -> draft,
            plant,
            into,
            trail,
            new InMemoryUnitOfWork(plant, archive, trail),
            CLOCK,
            ZoneOffset.UTC)
        .importBulletin(
            new ImportBulletinUseCase.Command(
                file(), seen.module(), seen.validFrom(), seen.fingerprint(), ANA));
  }

  @Test
  void is_previewed_from_now_on_and_changes_nothing_by_that() {
    var preview = preview(1, null);

    assertThat(preview.validFrom()).isEqualTo(START);
    assertThat(preview.changedStations()).hasSize(1);
    assertThat(plant.standards(FIRST).changes()).hasSize(1);
    assertThat(archive.imports(MODULE)).isEmpty();
  }

  @Test
  void gives_a_version_to_each_station_it_changes_and_to_no_other() {
    var done = put(preview(1, null));

    var source = StandardSource.of(done.bulletin().id());
    assertThat(plant.standards(FIRST).at(START))
        .contains(
            StandardVersion.of(2, START, List.of(operation("PESPUNTAR CUELLO", 11_000)), source));
    assertThat(plant.standards(FIRST).at(START.minusMillis(1))).contains(configured(STITCH));
    assertThat(plant.standards(SECOND).changes()).containsExactly(configured(SET));
    assertThat(plant.standards(new WorkstationId(3)).isEmpty()).isTrue();
  }

  @Test
  void is_kept_with_who_put_it_in_force_and_when() {
    var done = put(preview(1, START.minusSeconds(60)));

    assertThat(archive.text(done.bulletin().id())).contains(done.bulletin().text());
    assertThat(archive.imports(MODULE))
        .containsExactly(
            new BulletinImport(
                done.bulletin().id(), "CAMISA", MODULE, START.minusSeconds(60), START, ANA));
  }

  @Test
  void stands_in_the_audit_trail_with_the_standards_before_and_after() {
    put(preview(1, null));

    assertThat(trail.afterSeq(0, 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo(AuditAction.STANDARDS_IMPORTED.word());
              assertThat(entry.before()).isEqualTo("{\"PUESTO_01\":12000}");
              assertThat(entry.after()).isEqualTo("{\"PUESTO_01\":11000}");
            });
  }

  @Test
  void a_second_time_changes_nothing_and_leaves_no_trace() {
    put(preview(1, null));

    var again = put(preview(1, START.plusSeconds(60)));

    assertThat(again.changedStations()).isEmpty();
    assertThat(plant.standards(FIRST).changes()).hasSize(2);
    assertThat(archive.imports(MODULE)).hasSize(1);
  }

  @Test
  void comes_back_after_another_one_under_the_same_name() {
    var shirt = draft;
    put(preview(1, null));
    draft = draft(line(1, "PUESTO_01", STITCH), line(2, "PUESTO_02", SET));
    put(preview(1, START.plusSeconds(60)));
    draft = shirt;

    var back = put(preview(1, START.plusSeconds(120)));

    assertThat(plant.standards(FIRST).newest())
        .map(StandardVersion::source)
        .contains(StandardSource.of(back.bulletin().id()));
    assertThat(archive.imports(MODULE)).hasSize(3);
  }

  @Test
  void withdraws_the_standard_of_a_station_it_does_not_name() {
    draft = draft(line(1, "PUESTO_01", STITCH), line(2, "PUESTO_01", SET));

    var done = put(preview(1, null));

    assertThat(plant.standards(SECOND).changes())
        .containsExactly(
            configured(SET),
            new StandardWithdrawal(2, START, StandardSource.of(done.bulletin().id())));
    assertThat(plant.standards(FIRST).at(START).map(StandardVersion::sam))
        .contains(StandardTime.ofMillis(32_000));
  }

  @Nested
  class Is_refused {

    @Test
    void when_the_standards_changed_since_the_preview() {
      var seen = preview(1, null);
      plant.addStandard(
          SECOND, new StandardVersion(2, START.minusSeconds(9), StandardTime.ofMillis(1)));

      assertThatThrownBy(() -> put(seen)).isInstanceOf(StandardsChangedException.class);
      assertThat(plant.standards(FIRST).changes()).hasSize(1);
    }

    @Test
    void when_the_file_changed_since_the_preview() {
      var seen = preview(1, null);
      draft = draft(line(1, "PUESTO_01", operation("OTRA", 1)));

      assertThatThrownBy(() -> put(seen)).isInstanceOf(StandardsChangedException.class);
      assertThat(archive.imports(MODULE)).isEmpty();
    }

    @Test
    void when_it_names_a_station_of_another_module() {
      draft = draft(line(1, "PUESTO_03", STITCH), line(2, "PUESTO_02", SET));

      assertThatThrownBy(() -> preview(1, null))
          .isInstanceOf(BulletinRefusedException.class)
          .hasMessage(
              "the bulletin has 1 fault, nothing was changed:\n"
                  + "  line 1, puesto: 'PUESTO_03' is no workstation of the module; it has"
                  + " PUESTO_01, PUESTO_02");
    }

    @Test
    void when_there_is_no_such_module() {
      assertThatThrownBy(() -> preview(9, null)).isInstanceOf(ModuleNotFoundException.class);
    }

    @Test
    void as_a_whole_when_a_part_of_it_cannot_be_stored() {
      var seen = preview(1, null);

      assertThatThrownBy(() -> put(seen, new FullArchive())).hasMessage("the disk is full");

      assertThat(plant.standards(FIRST).changes()).containsExactly(configured(STITCH));
      assertThat(archive.text(seen.bulletin().id())).isEmpty();
    }

    /** Takes the bulletin, and has no room left to note who imported it. */
    private final class FullArchive implements BulletinArchive {

      @Override
      public void keep(StyleBulletin bulletin) {
        archive.keep(bulletin);
      }

      @Override
      public Optional<String> text(BulletinId bulletin) {
        return archive.text(bulletin);
      }

      @Override
      public void note(BulletinImport done) {
        throw new IllegalStateException("the disk is full");
      }

      @Override
      public List<BulletinImport> imports(ModuleId module) {
        return archive.imports(module);
      }
    }
  }
}
