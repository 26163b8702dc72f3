package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.ReplayRunner.Running;
import io.cadencia.application.port.out.ReplayRunner.Watcher;
import io.cadencia.domain.replay.ReplayFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every implementation of {@link ReplayRunner} must keep. */
@Timeout(60)
public abstract class ReplayRunnerContract {

  private final Heard heard = new Heard();

  /** A run that tells 0.25 and 0.75 and comes to {@link ReplayResults#sample()}. */
  protected abstract Running beginOneThatCounts(Watcher watcher);

  /** A run that finds that the film is broken. */
  protected abstract Running beginOneThatFails(Watcher watcher);

  /** A run that tells 0.25 and does not end by itself. */
  protected abstract Running beginOneThatGoesOn(Watcher watcher);

  @Test
  @DisplayName("D-03 a run tells how far it is, and what it counted as the last thing")
  void tells_how_far_it_is_and_what_it_counted() throws InterruptedException {
    var run = beginOneThatCounts(heard);

    heard.awaitEnd();

    assertThat(heard.shares()).containsExactly(0.25, 0.75);
    assertThat(heard.ends()).containsExactly(ReplayResults.sample());
    run.stop();
    run.stop();
    assertThat(heard.ends()).hasSize(1);
  }

  @Test
  @DisplayName("D-03 a run that fails tells why")
  void a_run_that_fails_tells_why() throws InterruptedException {
    beginOneThatFails(heard);

    heard.awaitEnd();

    assertThat(heard.ends()).containsExactly(ReplayFailure.FILM_BROKEN);
  }

  @Test
  @DisplayName("D-03 a run that is stopped has no end")
  void a_run_that_is_stopped_has_no_end() throws InterruptedException {
    var run = beginOneThatGoesOn(heard);
    heard.awaitShare();

    run.stop();
    run.stop();

    assertThat(heard.ends()).isEmpty();
  }

  @Test
  @DisplayName("D-03 one run does not hear of another")
  void one_run_does_not_hear_of_another() throws InterruptedException {
    var goesOn = beginOneThatGoesOn(heard);
    var other = new Heard();

    beginOneThatCounts(other);
    other.awaitEnd();
    goesOn.stop();

    assertThat(heard.ends()).isEmpty();
    assertThat(other.ends()).hasSize(1);
  }
}
