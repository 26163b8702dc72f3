package io.cadencia.adapter.http.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.error.ErrorCode;
import io.cadencia.adapter.http.error.Language;
import io.cadencia.application.port.out.ChangesGoneException;
import io.cadencia.application.port.out.NotAWorkbookException;
import io.cadencia.application.port.out.OpenCycleExistsException;
import io.cadencia.application.port.out.PositionAheadException;
import io.cadencia.application.port.out.TooManyRowsException;
import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.bulletin.BulletinRefusedException;
import io.cadencia.domain.bulletin.StandardsChangedException;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.Verification;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.RangeRule;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.losttime.StopNotFoundException;
import io.cadencia.domain.losttime.UnknownLostTimeCodeException;
import io.cadencia.domain.order.OrdersOverlapException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardHistory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

  /** Refusals that no request can meet, and why. */
  private static final Map<Class<?>, String> UNREACHABLE =
      Map.of(
          BulletinRefusedException.class, "bulletins are imported by the command line",
          StandardsChangedException.class, "bulletins are imported by the command line",
          OrdersOverlapException.class, "orders are planned by the command line",
          PositionAheadException.class, "the outbox is read by the fleet's sender",
          ChangesGoneException.class, "the outbox is read by the fleet's sender",
          NotAWorkbookException.class, "workbooks are verified by the command line",
          TooManyRowsException.class, "workbooks are written by a job, which fails with that word");

  private final Refusals refusals = new Refusals();

  @Test
  void every_refusal_is_mapped_or_named_as_out_of_reach() {
    var all =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.cadencia")
                .stream()
                .filter(type -> type.isAssignableTo(CadenciaException.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(type -> type.getName())
                .collect(Collectors.toSet());

    assertThat(all)
        .hasSizeGreaterThan(10)
        .allSatisfy(name -> assertThat(isKnown(name)).as(name).isTrue());
  }

  private boolean isKnown(String name) {
    return Stream.concat(refusals.types().stream(), UNREACHABLE.keySet().stream())
        .anyMatch(type -> type.getName().equals(name));
  }

  static Stream<Arguments> what_is_refused() {
    var corrected = TestPlant.correctedCycle().cycle();
    var open = TestPlant.openCycle().cycle();
    var noon = TestPlant.NOON;
    return Stream.of(
        refusal("CONFLICT", "47890 is not excluded", corrected::included),
        refusal("CONFLICT", "47891 is in_progress", () -> open.excludedFor("jam")),
        refusal(
            "ALREADY_OVERRIDDEN",
            "47890 is overridden already",
            () -> corrected.correctedBy(override(20_000L), null, StandardHistory.none())),
        refusal(
            "NOT_OVERRIDDEN",
            "47891 has no override",
            () -> open.overrideRevoked(StandardHistory.none())),
        refusal(
            "CONFLICT",
            "47891 is still in progress",
            () -> open.verifiedBy(new Verification(new ActorId("ingeniera@planta.example"), noon))),
        refusal("VALIDATION_FAILED", "Give 'duration_seconds'", () -> override(null)),
        refusal("BAD_REQUEST", "last 0.1 to 86400 s, was 0.099 s", () -> override(99L)),
        refusal(
            "BAD_REQUEST", "was 9000000000000000 s", () -> override(9_000_000_000_000_000_000L)),
        refusal(
            "BAD_REQUEST",
            "after the start 2026-01-05T11:59:30Z, was 2026-01-05T11:59:30Z",
            () -> apply(corrected, CycleOverride.ofEnd(noon.minusSeconds(30)))),
        refusal(
            "VALIDATION_FAILED",
            "within 0.01 s, were 20 and 30 s",
            () -> apply(corrected, new CycleOverride(Duration.ofSeconds(20), noon))),
        refusal("INVALID_RANGE", "was 2026", () -> RangeRule.check(noon, noon, Granularity.HOUR)),
        refusal(
            "RANGE_TOO_LONG",
            "at most 2 days",
            () -> RangeRule.check(noon, noon.plus(Duration.ofDays(3)), Granularity.MINUTE)),
        refusal(
            "STOP_NOT_FOUND",
            "id=7",
            () -> {
              throw new StopNotFoundException(new StopId(7));
            }),
        refusal(
            "VALIDATION_FAILED",
            "'C999'; known are: C001, C002",
            () -> {
              throw new UnknownLostTimeCodeException("C999", List.of("C001", "C002"));
            }),
        refusal(
            "CONFLICT",
            "Workstation 3 is at another cycle",
            () -> {
              throw new OpenCycleExistsException(new WorkstationId(3));
            }));
  }

  private static Arguments refusal(String code, String part, ThrowingCallable act) {
    return Arguments.of(code, part, (Supplier<Throwable>) () -> catchThrowable(act));
  }

  private static CycleOverride override(@Nullable Long millis) {
    return new CycleOverride(millis == null ? null : Duration.ofMillis(millis), null);
  }

  private static Cycle apply(Cycle cycle, CycleOverride override) {
    return cycle.correctedAnewBy(override, null, StandardHistory.none());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("what_is_refused")
  void is_told_with_its_facts(String code, String part, Supplier<Throwable> act) {
    var error = refusals.find((Exception) act.get()).orElseThrow();

    assertThat(error.code()).isEqualTo(ErrorCode.valueOf(code));
    assertThat(error.message(Language.EN)).contains(part).doesNotContain("{");
    assertThat(error.message(Language.ES)).isNotBlank().doesNotContain("{");
  }
}
