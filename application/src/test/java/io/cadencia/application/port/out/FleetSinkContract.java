package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.cycle.CycleId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link FleetSink} promises; it starts without knowing the box. */
public abstract class FleetSinkContract {

  protected static final long EPOCH = 7;

  protected abstract FleetSink sink();

  /** The payload this side holds for a cycle. */
  protected abstract Optional<String> payload(CycleId cycle);

  private static ChangePosition at(long epoch, long seq) {
    return new ChangePosition(epoch, seq);
  }

  /** Changes of the cycles with the same numbers. */
  private static ChangeBatch batch(long epoch, long after, long last) {
    return new ChangeBatch(
        at(epoch, after),
        after == 0,
        LongStream.rangeClosed(after + 1, last).mapToObj(seq -> change(epoch, seq, seq)).toList());
  }

  private static Change change(long epoch, long seq, long cycle) {
    return new Change(at(epoch, seq), new CycleId(cycle), START, text(epoch, seq));
  }

  /** A valid payload, for sinks that look inside. */
  private static String text(long epoch, long seq) {
    return "{\"epoch\":%d,\"change_seq\":%d}".formatted(epoch, seq);
  }

  private void assertHolds(long cycle, long epoch, long seq) {
    assertThat(payload(new CycleId(cycle))).contains(text(epoch, seq));
  }

  private void assertHoldsNot(long cycle) {
    assertThat(payload(new CycleId(cycle))).isEmpty();
  }

  @Test
  void who_knows_nothing_says_so() {
    assertThat(sink().deliver(batch(EPOCH, 0, 0))).isEqualTo(ChangePosition.NONE);
  }

  @Test
  void changes_are_taken_and_the_last_one_answered() {
    assertThat(sink().deliver(batch(EPOCH, 0, 3))).isEqualTo(at(EPOCH, 3));
    assertThat(sink().deliver(batch(EPOCH, 3, 5))).isEqualTo(at(EPOCH, 5));

    assertHolds(5, EPOCH, 5);
  }

  @Test
  void an_empty_batch_asks_for_the_position() {
    sink().deliver(batch(EPOCH, 0, 3));

    assertThat(sink().deliver(batch(EPOCH, 3, 3))).isEqualTo(at(EPOCH, 3));
  }

  @Test
  void the_same_again_changes_nothing() {
    sink().deliver(batch(EPOCH, 0, 3));

    assertThat(sink().deliver(batch(EPOCH, 0, 3))).isEqualTo(at(EPOCH, 3));
    assertHolds(3, EPOCH, 3);
  }

  @Test
  void what_is_known_of_a_batch_is_skipped_and_the_rest_taken() {
    sink().deliver(batch(EPOCH, 0, 3));
    var known = change(EPOCH, 3, 1);
    var fresh = change(EPOCH, 4, 4);

    var answer = sink().deliver(new ChangeBatch(at(EPOCH, 2), false, List.of(known, fresh)));

    assertThat(answer).isEqualTo(at(EPOCH, 4));
    assertHolds(1, EPOCH, 1);
    assertHolds(4, EPOCH, 4);
  }

  @Test
  void a_later_change_of_a_cycle_replaces_the_row() {
    sink().deliver(batch(EPOCH, 0, 3));
    sink().deliver(new ChangeBatch(at(EPOCH, 3), false, List.of(change(EPOCH, 4, 2))));

    assertHolds(2, EPOCH, 4);
  }

  @Test
  void a_gap_is_refused_as_a_whole() {
    sink().deliver(batch(EPOCH, 0, 3));

    assertThat(sink().deliver(batch(EPOCH, 4, 6))).isEqualTo(at(EPOCH, 3));
    assertHoldsNot(5);
  }

  @Test
  void a_new_epoch_is_taken_from_its_beginning() {
    sink().deliver(batch(EPOCH, 0, 3));

    assertThat(sink().deliver(batch(EPOCH + 1, 0, 2))).isEqualTo(at(EPOCH + 1, 2));
    assertHolds(2, EPOCH + 1, 2);
    assertHolds(3, EPOCH, 3);
  }

  @Test
  void a_new_epoch_is_refused_in_its_middle() {
    sink().deliver(batch(EPOCH, 0, 3));

    assertThat(sink().deliver(batch(EPOCH + 1, 3, 5))).isEqualTo(at(EPOCH, 3));
    assertHoldsNot(4);
  }

  @Test
  void changes_of_an_old_epoch_are_dropped() {
    sink().deliver(batch(EPOCH, 0, 3));

    assertThat(sink().deliver(batch(EPOCH - 1, 0, 9))).isEqualTo(at(EPOCH, 3));
    assertHolds(3, EPOCH, 3);
    assertHoldsNot(9);
  }
}
