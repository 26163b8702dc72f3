package io.cadencia.application.service.correction;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.correction.ExcludeCycleUseCase;
import io.cadencia.application.port.in.correction.IncludeCycleUseCase;
import io.cadencia.application.port.in.correction.OverrideCycleUseCase;
import io.cadencia.application.port.in.correction.RevokeOverrideUseCase;
import io.cadencia.application.port.in.correction.VerifyCycleUseCase;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.OpenCycleExistsException;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleAlreadyOverriddenException;
import io.cadencia.domain.cycle.CycleEvidence;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleNotFoundException;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.cycle.Verification;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName(
    "A-53 A-54 E-09 every correction leaves one entry in the audit trail, or nothing at all")
class CorrectionServicesTest {

  private static final Actor ANA = Actor.named("ana");
  private static final CycleId ONE = new CycleId(1);
  private static final Instant NOW = Instant.parse("2026-01-05T18:00:00.123456Z");
  private static final CycleOverride NINE_SECONDS = CycleOverride.ofDuration(Duration.ofSeconds(9));

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
  private final AuditedChange change =
      new AuditedChange(
          cycles,
          auditLog,
          new InMemoryUnitOfWork(plant, cycles, auditLog),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void one_measured_cycle_under_two_standards() {
    TestPlants.lay(plant);
    var station = new WorkstationId(1);
    plant.addStandard(
        station, new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)));
    plant.addStandard(
        station, new StandardVersion(2, START.plusSeconds(30), StandardTime.ofMillis(11_000)));
    cycles.save(aCycle().build());
  }

  private RecordedCycle override(CycleOverride correction, boolean force) {
    return new OverrideCycleService(change, plant)
        .override(new OverrideCycleUseCase.Command(ONE, correction, force, "aguja rota", ANA));
  }

  private RecordedCycle revoke() {
    return new RevokeOverrideService(change, plant)
        .revoke(new RevokeOverrideUseCase.Command(ONE, "mistaken", ANA));
  }

  private RecordedCycle verify(Actor who) {
    return new VerifyCycleService(change).verify(new VerifyCycleUseCase.Command(ONE, null, who));
  }

  private RecordedCycle exclude(String reason) {
    return new ExcludeCycleService(change)
        .exclude(new ExcludeCycleUseCase.Command(ONE, reason, ANA));
  }

  private RecordedCycle include() {
    return new IncludeCycleService(change)
        .include(new IncludeCycleUseCase.Command(ONE, "counted after all", ANA));
  }

  private Cycle stored() {
    return cycles.find(ONE).orElseThrow().cycle();
  }

  private List<AuditEntry> trail() {
    return auditLog.afterSeq(0, 100);
  }

  private List<String> actions() {
    return trail().stream().map(AuditEntry::action).toList();
  }

  @Nested
  class An_override {

    @Test
    void is_stored_and_told_with_who_when_why_before_and_after() {
      var before = stored();

      var answer = override(CycleOverride.ofEnd(START.plusSeconds(31)), false);

      assertThat(answer.cycle()).isEqualTo(stored());
      assertThat(stored().samVersion()).isEqualTo(2);
      assertThat(stored().review().notes()).isEqualTo("aguja rota");
      var entry = trail().get(0);
      assertThat(entry.actor()).isEqualTo("ana");
      assertThat(entry.at()).isEqualTo(Instant.parse("2026-01-05T18:00:00.123Z"));
      assertThat(entry.action()).isEqualTo("cycle_overridden");
      assertThat(entry.subjectKind()).isEqualTo("cycle");
      assertThat(entry.subjectId()).isEqualTo("1");
      assertThat(entry.reason()).isEqualTo("aguja rota");
      assertThat(entry.before()).isEqualTo(CycleEvidence.of(before));
      assertThat(entry.after()).isEqualTo(CycleEvidence.of(stored()));
    }

    @Test
    @DisplayName("A-32 tells the role and the mechanism, where they are known, in what was made")
    void tells_by_what_right_it_was_made() {
      var engineer = new Actor(ANA.id(), "engineer", "jwt");

      new OverrideCycleService(change, plant)
          .override(
              new OverrideCycleUseCase.Command(ONE, NINE_SECONDS, false, "aguja rota", engineer));

      assertThat(trail().get(0).after())
          .contains("\"by_mechanism\":\"jwt\",\"by_role\":\"engineer\"")
          .isEqualTo(CycleEvidence.madeBy(engineer, stored()));
      assertThat(trail().get(0).before()).doesNotContain("by_role");
    }

    @Test
    void is_refused_the_second_time_unless_forced() {
      override(NINE_SECONDS, false);

      assertThatExceptionOfType(CycleAlreadyOverriddenException.class)
          .isThrownBy(() -> override(CycleOverride.ofEnd(START.plusSeconds(8)), false));
      assertThat(trail()).hasSize(1);

      override(CycleOverride.ofEnd(START.plusSeconds(8)), true);
      assertThat(stored().end()).contains(START.plusSeconds(8));
      assertThat(trail()).hasSize(2);
    }

    @Test
    void forced_with_the_same_values_changes_and_tells_nothing() {
      var change = override(NINE_SECONDS, false).changeSeq();

      assertThat(override(NINE_SECONDS, true).changeSeq()).isEqualTo(change);
      assertThat(trail()).hasSize(1);
    }

    @Test
    void of_no_cycle_is_refused() {
      var command =
          new OverrideCycleUseCase.Command(new CycleId(99), NINE_SECONDS, false, null, ANA);

      assertThatExceptionOfType(CycleNotFoundException.class)
          .isThrownBy(() -> new OverrideCycleService(change, plant).override(command));
      assertThat(trail()).isEmpty();
    }
  }

  @Nested
  class A_revocation {

    @Test
    void gives_the_measured_values_back_and_is_told() {
      override(CycleOverride.ofEnd(START.plusSeconds(31)), false);

      revoke();

      assertThat(stored().override()).isNull();
      assertThat(stored().end()).contains(START.plusSeconds(20));
      assertThat(stored().samVersion()).isEqualTo(1);
      assertThat(actions()).containsExactly("cycle_overridden", "override_revoked");
      assertThat(trail().get(1).before()).isEqualTo(trail().get(0).after());
    }

    @Test
    void of_a_cycle_whose_end_was_never_seen_is_refused_while_another_one_is_open() {
      cycles.save(aCycle().open().build());
      override(NINE_SECONDS, false);
      cycles.save(aCycle().numbered(2).open().build());

      assertThatExceptionOfType(OpenCycleExistsException.class)
          .isThrownBy(CorrectionServicesTest.this::revoke);
      assertThat(actions()).containsExactly("cycle_overridden");
      assertThat(stored().override()).isNotNull();
    }
  }

  @Nested
  class A_verification {

    @Test
    void is_kept_with_its_time_and_told() {
      verify(ANA);

      assertThat(stored().review().verification())
          .isEqualTo(new Verification(ANA.id(), Instant.parse("2026-01-05T18:00:00.123Z")));
      assertThat(actions()).containsExactly("cycle_verified");
    }

    @Test
    void by_the_same_person_again_changes_and_tells_nothing() {
      var change = verify(ANA).changeSeq();

      assertThat(verify(ANA).changeSeq()).isEqualTo(change);
      assertThat(trail()).hasSize(1);
    }

    @Test
    void by_another_person_is_told_beside_the_first() {
      verify(ANA);
      verify(Actor.named("luis"));

      assertThat(trail()).extracting(AuditEntry::actor).containsExactly("ana", "luis");
    }
  }

  @Nested
  class An_exclusion {

    @Test
    void and_its_end_are_told() {
      exclude("trial run");
      assertThat(stored().isExcluded()).isTrue();

      include();
      assertThat(stored().isExcluded()).isFalse();
      assertThat(actions()).containsExactly("cycle_excluded", "cycle_included");
    }

    @Test
    void for_the_same_reason_again_tells_nothing_and_for_another_it_does() {
      exclude("trial run");
      exclude("trial run");
      exclude("rework");

      assertThat(trail()).extracting(AuditEntry::reason).containsExactly("trial run", "rework");
    }
  }

  @Nested
  class A_trail_that_cannot_be_written {

    private final AuditedChange broken =
        new AuditedChange(
            cycles,
            new AuditLogThatFails(),
            new InMemoryUnitOfWork(plant, cycles),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void leaves_no_change_of_the_cycle() {
      var before = cycles.find(ONE);
      var command = new OverrideCycleUseCase.Command(ONE, NINE_SECONDS, false, null, ANA);

      assertThatThrownBy(() -> new OverrideCycleService(broken, plant).override(command))
          .hasMessage("on purpose");

      assertThat(cycles.find(ONE)).isEqualTo(before);
    }
  }

  private static final class AuditLogThatFails extends DelegatingAuditLog {

    AuditLogThatFails() {
      super(new InMemoryAuditLog());
    }

    @Override
    public AuditEntry append(AuditAct act) {
      throw new StorageException("on purpose");
    }
  }
}
