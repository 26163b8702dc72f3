package io.cadencia.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Row D-30: the standard in force, asked 10,000 times and compared with a scan of all changes. */
class StandardHistoryPropertyTest {

  private static final int HORIZON = 50;
  private static final int LOOKUPS = 100;
  private static final int HISTORIES = 100;

  private record Given(int validFrom, int sam) {}

  private static Instant at(int second) {
    return Instant.EPOCH.plusSeconds(second);
  }

  @Provide
  Arbitrary<List<StandardChange>> changes() {
    var given =
        Combinators.combine(
                Arbitraries.integers().between(0, HORIZON), Arbitraries.integers().between(0, 9))
            .as(Given::new);
    return given.list().ofMaxSize(20).map(StandardHistoryPropertyTest::numbered);
  }

  /** A SAM of 0 stands for a withdrawal. */
  private static List<StandardChange> numbered(List<Given> given) {
    var changes = new ArrayList<StandardChange>();
    for (var each : given) {
      int number = changes.size() + 1;
      changes.add(
          each.sam() == 0
              ? new StandardWithdrawal(number, at(each.validFrom()), StandardSource.CONFIGURATION)
              : new StandardVersion(
                  number, at(each.validFrom()), StandardTime.ofMillis(each.sam())));
    }
    return changes;
  }

  private static Optional<StandardVersion> scanned(List<StandardChange> changes, Instant at) {
    return changes.stream()
        .filter(change -> !change.validFrom().isAfter(at))
        .max(Comparator.comparing(StandardChange::validFrom).thenComparing(StandardChange::number))
        .filter(StandardVersion.class::isInstance)
        .map(StandardVersion.class::cast);
  }

  @Property(tries = HISTORIES)
  void a_lookup_finds_what_a_scan_finds(@ForAll("changes") List<StandardChange> changes) {
    var history = StandardHistory.of(changes);
    for (int i = 0; i < LOOKUPS; i++) {
      var instant = at(0).plusMillis(500L * i);
      assertThat(history.at(instant)).isEqualTo(scanned(changes, instant));
    }
  }

  @Property(tries = 200)
  void stretches_say_what_lookups_say(@ForAll("changes") List<StandardChange> changes) {
    var history = StandardHistory.of(changes);
    var stretches = history.stretches(new TimeSpan(at(5), at(45)));
    for (int second = 0; second < HORIZON; second++) {
      var instant = at(second);
      var found =
          stretches.stream()
              .filter(stretch -> stretch.span().contains(instant))
              .map(StandardHistory.Stretch::sam)
              .toList();
      var inside = second >= 5 && second < 45;
      assertThat(found)
          .isEqualTo(
              history.at(instant).filter(version -> inside).map(StandardVersion::sam).stream()
                  .toList());
    }
  }

  @Property(tries = 200)
  void cutting_a_span_in_two_changes_nothing(@ForAll("changes") List<StandardChange> changes) {
    var history = StandardHistory.of(changes);

    assertThat(
            length(history, new TimeSpan(at(0), at(20)))
                .plus(length(history, new TimeSpan(at(20), at(HORIZON)))))
        .isEqualTo(length(history, new TimeSpan(at(0), at(HORIZON))));
  }

  private static Duration length(StandardHistory history, TimeSpan span) {
    return history.stretches(span).stream()
        .map(stretch -> stretch.span().length())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
