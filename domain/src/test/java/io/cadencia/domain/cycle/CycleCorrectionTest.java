package io.cadencia.domain.cycle;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.cycle.OverrideRefusedException.Reason;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A-53 A-54 A-63c A-63d corrections of a cycle")
class CycleCorrectionTest {

  private static final Confidence SURE = new Confidence(0.7);
  private static final Cycle MEASURED = aCycle().build();
  private static final Cycle ABORTED = aCycle().abortedAfter(Duration.ofSeconds(20)).build();
  private static final Cycle OPEN = aCycle().open().build();

  /** Version 2 holds from half a minute after the start. */
  private static final StandardHistory STANDARDS =
      StandardHistory.of(
          List.of(
              new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)),
              new StandardVersion(2, START.plusSeconds(30), StandardTime.ofMillis(11_000))));

  private static CycleOverride lasting(long millis) {
    return CycleOverride.ofDuration(Duration.ofMillis(millis));
  }

  private static CycleOverride ending(long millisAfterStart) {
    return CycleOverride.ofEnd(START.plusMillis(millisAfterStart));
  }

  private static Cycle corrected(Cycle cycle, CycleOverride correction) {
    return cycle.correctedBy(correction, null, STANDARDS);
  }

  private static Verification by(String person) {
    return new Verification(new ActorId(person), START.plusSeconds(3600));
  }

  private static void assertRefused(Reason reason, Runnable correction) {
    assertThatExceptionOfType(OverrideRefusedException.class)
        .isThrownBy(correction::run)
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @Nested
  class A_corrected_duration {

    @Test
    void counts_and_leaves_the_end_as_measured() {
      var cycle = corrected(MEASURED, lasting(35_000));

      assertThat(cycle.status()).isEqualTo(CycleStatus.MANUAL_OVERRIDE);
      assertThat(cycle.effectiveDuration()).contains(Duration.ofSeconds(35));
      assertThat(cycle.end()).contains(START.plusSeconds(20));
      assertThat(cycle.measuredDuration()).contains(Duration.ofSeconds(20));
      assertThat(cycle.samVersion()).isEqualTo(1);
    }

    @Test
    void lies_between_a_tenth_of_a_second_and_a_day() {
      assertThat(corrected(MEASURED, lasting(100)).isUnit()).isTrue();
      assertThat(corrected(MEASURED, lasting(86_400_000)).isUnit()).isTrue();
      assertRefused(Reason.OUT_OF_RANGE, () -> lasting(99));
      assertRefused(Reason.OUT_OF_RANGE, () -> lasting(0));
      assertRefused(Reason.OUT_OF_RANGE, () -> lasting(-5000));
      assertRefused(Reason.OUT_OF_RANGE, () -> lasting(86_400_001));
    }

    @Test
    void makes_an_aborted_cycle_a_unit() {
      assertThat(ABORTED.isUnit()).isFalse();
      assertThat(corrected(ABORTED, lasting(9000)).isUnit()).isTrue();
    }
  }

  @Nested
  class A_corrected_end {

    @Test
    void moves_end_and_duration_and_takes_the_standard_in_force_there() {
      var cycle = corrected(MEASURED, ending(30_000));

      assertThat(cycle.end()).contains(START.plusSeconds(30));
      assertThat(cycle.effectiveDuration()).contains(Duration.ofSeconds(30));
      assertThat(cycle.measuredEnd()).isEqualTo(START.plusSeconds(20));
      assertThat(cycle.samVersion()).isEqualTo(2);
    }

    @Test
    void lies_after_the_start_by_a_tenth_of_a_second_to_a_day() {
      assertThat(corrected(MEASURED, ending(100)).isUnit()).isTrue();
      assertThat(corrected(MEASURED, ending(86_400_000)).isUnit()).isTrue();
      assertRefused(Reason.END_NOT_AFTER_START, () -> corrected(MEASURED, ending(0)));
      assertRefused(Reason.END_NOT_AFTER_START, () -> corrected(MEASURED, ending(-1)));
      assertRefused(Reason.OUT_OF_RANGE, () -> corrected(MEASURED, ending(99)));
      assertRefused(Reason.OUT_OF_RANGE, () -> corrected(MEASURED, ending(86_400_001)));
    }

    @Test
    void agrees_with_a_duration_given_beside_it_within_a_hundredth_of_a_second() {
      for (long millis : new long[] {29_990, 30_000, 30_010}) {
        var both = new CycleOverride(Duration.ofMillis(millis), START.plusSeconds(30));

        var cycle = corrected(MEASURED, both);

        assertThat(cycle.effectiveDuration()).contains(Duration.ofMillis(millis));
        assertThat(cycle.end()).contains(START.plusSeconds(30));
      }
      for (long millis : new long[] {29_989, 30_011}) {
        var both = new CycleOverride(Duration.ofMillis(millis), START.plusSeconds(30));
        assertRefused(Reason.CONTRADICTION, () -> corrected(MEASURED, both));
      }
    }

    @Test
    void is_kept_to_the_millisecond() {
      assertThat(CycleOverride.ofEnd(START.plusNanos(1_999_999)).end())
          .isEqualTo(START.plusMillis(1));
    }
  }

  @Test
  void a_correction_of_nothing_is_refused() {
    assertRefused(Reason.NOTHING_GIVEN, () -> new CycleOverride(null, null));
  }

  @Nested
  class A_cycle_corrected_already {

    private final Cycle once = corrected(MEASURED, ending(30_000));

    @Test
    void is_not_corrected_again_by_the_way() {
      assertThatExceptionOfType(CycleAlreadyOverriddenException.class)
          .isThrownBy(() -> corrected(once, lasting(9000)))
          .satisfies(
              refusal -> {
                assertThat(refusal.cycle()).isEqualTo(once.id());
                assertThat(refusal.standing()).isEqualTo(once.override());
              });
    }

    @Test
    void is_corrected_anew_on_purpose_as_if_for_the_first_time() {
      var notes = "second look";

      assertThat(once.correctedAnewBy(lasting(9000), notes, STANDARDS))
          .isEqualTo(MEASURED.correctedBy(lasting(9000), notes, STANDARDS));
    }

    @Test
    void is_as_it_was_measured_once_that_is_revoked() {
      assertThat(once.overrideRevoked(STANDARDS)).isEqualTo(MEASURED);
      assertThat(corrected(ABORTED, lasting(9000)).overrideRevoked(STANDARDS)).isEqualTo(ABORTED);
    }

    @Test
    void keeps_its_notes_when_that_is_revoked() {
      var noted = MEASURED.correctedBy(lasting(9000), "aguja rota", STANDARDS);

      assertThat(noted.review().notes()).isEqualTo("aguja rota");
      assertThat(noted.overrideRevoked(STANDARDS).review().notes()).isEqualTo("aguja rota");
      assertThat(noted.correctedAnewBy(lasting(8000), null, STANDARDS).review().notes())
          .isEqualTo("aguja rota");
    }
  }

  @Test
  void what_was_not_corrected_cannot_be_revoked() {
    assertThatExceptionOfType(CycleNotOverriddenException.class)
        .isThrownBy(() -> MEASURED.overrideRevoked(STANDARDS))
        .satisfies(refusal -> assertThat(refusal.cycle()).isEqualTo(MEASURED.id()));
  }

  @Nested
  class An_open_cycle {

    private final Cycle closed = corrected(OPEN, lasting(35_000));

    @Test
    void is_closed_by_a_correction_at_its_start_and_the_duration() {
      assertThat(closed.isOpen()).isFalse();
      assertThat(closed.isUnit()).isTrue();
      assertThat(closed.awaitsMeasurement()).isTrue();
      assertThat(closed.end()).contains(START.plusSeconds(35));
      assertThat(closed.measuredEnd()).isNull();
      assertThat(closed.samVersion()).isEqualTo(2);
    }

    @Test
    void that_was_closed_is_moved_by_no_measurement_that_comes_later() {
      var measured = closed.completed(START.plusSeconds(20), SURE, 1);

      assertThat(measured.end()).isEqualTo(closed.end());
      assertThat(measured.effectiveDuration()).isEqualTo(closed.effectiveDuration());
      assertThat(measured.samVersion()).isEqualTo(2);
      assertThat(measured.measuredDuration()).contains(Duration.ofSeconds(20));
      assertThat(measured.awaitsMeasurement()).isFalse();
    }

    @Test
    void that_was_closed_is_open_again_once_that_is_revoked() {
      assertThat(closed.overrideRevoked(STANDARDS)).isEqualTo(OPEN);
    }

    @Test
    void that_was_closed_and_measured_is_as_measured_once_that_is_revoked() {
      var completed = closed.completed(START.plusSeconds(20), SURE, 1);
      var aborted = closed.aborted(START.plusSeconds(20), 1);

      assertThat(completed.overrideRevoked(STANDARDS))
          .isEqualTo(OPEN.completed(START.plusSeconds(20), SURE, 1));
      assertThat(aborted.overrideRevoked(STANDARDS))
          .isEqualTo(OPEN.aborted(START.plusSeconds(20), 1));
    }
  }

  @Nested
  class An_excluded_unit {

    private final Cycle excluded = MEASURED.excludedFor("trial run");

    @Test
    void keeps_its_measurement_and_its_reason() {
      assertThat(excluded.isExcluded()).isTrue();
      assertThat(excluded.isUnit()).isTrue();
      assertThat(excluded.review().excludedReason()).isEqualTo("trial run");
      assertThat(excluded.effectiveDuration()).isEqualTo(MEASURED.effectiveDuration());
      assertThat(excluded.included()).isEqualTo(MEASURED);
    }

    @Test
    void takes_another_reason_and_stays_excluded_when_it_is_corrected() {
      assertThat(excluded.excludedFor("rework").review().excludedReason()).isEqualTo("rework");
      assertThat(corrected(excluded, lasting(9000)).isExcluded()).isTrue();
    }

    @Test
    void that_is_no_unit_once_its_correction_is_revoked_is_no_longer_excluded() {
      var unit = corrected(ABORTED, lasting(9000)).excludedFor("trial run");

      assertThat(unit.overrideRevoked(STANDARDS)).isEqualTo(ABORTED);
      assertThat(corrected(excluded, lasting(9000)).overrideRevoked(STANDARDS)).isEqualTo(excluded);
    }

    @Test
    void is_never_a_cycle_that_is_in_no_figure() {
      for (var cycle : List.of(OPEN, ABORTED)) {
        assertThatExceptionOfType(ExclusionRefusedException.class)
            .isThrownBy(() -> cycle.excludedFor("trial run"))
            .satisfies(
                refusal ->
                    assertThat(refusal.reason())
                        .isEqualTo(ExclusionRefusedException.Reason.NOT_A_UNIT));
      }
    }
  }

  @Test
  void what_is_not_excluded_cannot_be_included() {
    assertThatExceptionOfType(ExclusionRefusedException.class)
        .isThrownBy(MEASURED::included)
        .satisfies(
            refusal -> {
              assertThat(refusal.cycle()).isEqualTo(MEASURED.id());
              assertThat(refusal.reason()).isEqualTo(ExclusionRefusedException.Reason.NOT_EXCLUDED);
            });
  }

  @Nested
  class A_verified_cycle {

    private final Cycle verified = MEASURED.verifiedBy(by("ana"));

    @Test
    void says_by_whom_and_when() {
      assertThat(verified.review().verification()).isEqualTo(by("ana"));
    }

    @Test
    void stays_as_it_is_when_the_same_person_confirms_it_again() {
      var later = new Verification(new ActorId("ana"), START.plusSeconds(9999));

      assertThat(verified.verifiedBy(later)).isEqualTo(verified);
    }

    @Test
    void names_whoever_confirmed_it_last() {
      assertThat(verified.verifiedBy(by("luis")).review().verification()).isEqualTo(by("luis"));
    }

    @Test
    void is_no_longer_verified_once_its_values_change() {
      assertThat(corrected(verified, lasting(9000)).review().verification()).isNull();
      var correctedFirst = corrected(MEASURED, lasting(9000)).verifiedBy(by("ana"));
      assertThat(correctedFirst.overrideRevoked(STANDARDS).review().verification()).isNull();
    }

    @Test
    void may_be_an_aborted_or_an_excluded_one_but_no_open_one() {
      assertThat(ABORTED.verifiedBy(by("ana")).review().verification()).isNotNull();
      assertThat(MEASURED.excludedFor("x").verifiedBy(by("ana")).isExcluded()).isTrue();
      assertThatExceptionOfType(VerificationRefusedException.class)
          .isThrownBy(() -> OPEN.verifiedBy(by("ana")))
          .satisfies(refusal -> assertThat(refusal.cycle()).isEqualTo(OPEN.id()));
    }
  }

  @Nested
  class In_the_audit_trail {

    @Test
    void a_cycle_is_written_down_with_all_that_can_be_changed_and_what_was_measured() {
      var cycle =
          MEASURED
              .correctedBy(ending(30_000), "aguja \"rota\"", STANDARDS)
              .excludedFor("trial")
              .verifiedBy(by("ana"));

      assertThat(CycleEvidence.of(cycle))
          .isEqualTo(
              "{\"duration_ms\":30000,\"end_ts\":1767614430000,\"excluded_reason\":\"trial\","
                  + "\"gt_verified_at\":1767618000000,\"gt_verified_by\":\"ana\","
                  + "\"notes\":\"aguja \\\"rota\\\"\",\"override_duration_ms\":null,"
                  + "\"override_end_ts\":1767614430000,\"raw_end_ts\":1767614420000,"
                  + "\"raw_start_ts\":1767614400000,\"raw_status\":\"complete\","
                  + "\"sam_version\":2,\"status\":\"manual_override\"}");
    }

    @Test
    void an_open_cycle_has_nothing_to_tell_yet() {
      assertThat(CycleEvidence.of(OPEN))
          .isEqualTo(
              "{\"duration_ms\":null,\"end_ts\":null,\"excluded_reason\":null,"
                  + "\"gt_verified_at\":null,\"gt_verified_by\":null,\"notes\":null,"
                  + "\"override_duration_ms\":null,\"override_end_ts\":null,\"raw_end_ts\":null,"
                  + "\"raw_start_ts\":1767614400000,\"raw_status\":\"in_progress\","
                  + "\"sam_version\":null,\"status\":\"in_progress\"}");
      assertThat(CycleEvidence.subject(OPEN.id()).id()).isEqualTo("1");
    }
  }
}
