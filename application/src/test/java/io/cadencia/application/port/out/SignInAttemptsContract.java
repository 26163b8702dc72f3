package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.access.NameMark;
import io.cadencia.domain.access.SignInSource;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link SignInAttempts} counts. */
public abstract class SignInAttemptsContract {

  protected static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  protected static final SignInSource DESK = SignInSource.of("192.0.2.7");
  protected static final NameMark ANA = NameMark.of("ana");

  private static final SignInSource PHONE = SignInSource.of("192.0.2.8");
  private static final NameMark LUZ = NameMark.of("luz");
  private static final int ALL = 100;

  protected abstract SignInAttempts attempts();

  @Test
  void counts_by_source_and_by_name_newest_first() {
    attempts().add(DESK, ANA, NOON);
    attempts().add(DESK, LUZ, NOON.plusMillis(2));
    attempts().add(PHONE, ANA, NOON.plusMillis(1));

    assertThat(attempts().from(DESK, NOON.minusMillis(1), ALL))
        .containsExactly(NOON.plusMillis(2), NOON);
    assertThat(attempts().failuresOf(ANA, NOON.minusMillis(1), ALL))
        .containsExactly(NOON.plusMillis(1), NOON);
    assertThat(attempts().from(DESK, NOON.minusMillis(1), 1)).containsExactly(NOON.plusMillis(2));
    assertThat(attempts().failuresOf(ANA, NOON, ALL)).containsExactly(NOON.plusMillis(1));
    assertThat(attempts().from(DESK, NOON.plusMillis(2), ALL)).isEmpty();
  }

  @Test
  void counts_a_good_one_by_its_source_alone() {
    long good = attempts().add(DESK, ANA, NOON);
    attempts().add(DESK, ANA, NOON);
    attempts().add(DESK, NOON);

    attempts().succeeded(good);

    assertThat(attempts().from(DESK, NOON.minusMillis(1), ALL)).hasSize(3);
    assertThat(attempts().failuresOf(ANA, NOON.minusMillis(1), ALL)).hasSize(1);
  }

  @Test
  void does_not_count_what_came_to_nothing() {
    long nothing = attempts().add(DESK, ANA, NOON);

    attempts().remove(nothing);

    assertThat(attempts().from(DESK, NOON.minusMillis(1), ALL)).isEmpty();
    assertThat(attempts().failuresOf(ANA, NOON.minusMillis(1), ALL)).isEmpty();
  }

  @Test
  void forgets_a_source_or_a_name_or_everything() {
    attempts().add(DESK, ANA, NOON);
    attempts().add(PHONE, ANA, NOON);
    attempts().add(PHONE, LUZ, NOON);

    assertThat(attempts().forget(DESK)).isEqualTo(1);
    assertThat(attempts().failuresOf(ANA, NOON.minusMillis(1), ALL)).hasSize(1);
    assertThat(attempts().forget(ANA)).isEqualTo(1);
    assertThat(attempts().failuresOf(ANA, NOON.minusMillis(1), ALL)).isEmpty();
    assertThat(attempts().from(PHONE, NOON.minusMillis(1), ALL)).hasSize(2);
    assertThat(attempts().forgetAll()).isEqualTo(2);
    assertThat(attempts().forgetAll()).isZero();
  }

  @Test
  void forgets_old_ones_but_not_more_than_it_is_told_to() {
    var before = NOON.minusSeconds(60);
    for (int i = 0; i < 4; i++) {
      attempts().add(DESK, ANA, NOON.plusMillis(i));
    }

    attempts().deleteUntil(NOON.plusMillis(2), 2);
    assertThat(attempts().from(DESK, before, ALL)).hasSize(2);

    attempts().deleteUntil(NOON.plusMillis(2), 2);
    assertThat(attempts().from(DESK, before, ALL)).containsExactly(NOON.plusMillis(3));
  }
}
