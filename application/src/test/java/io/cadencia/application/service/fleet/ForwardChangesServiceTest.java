package io.cadencia.application.service.fleet;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.out.ChangeBatch;
import io.cadencia.application.port.out.ChangePosition;
import io.cadencia.application.port.out.ChangesGoneException;
import io.cadencia.application.port.out.FleetSink;
import io.cadencia.application.port.out.FleetUnreachableException;
import io.cadencia.application.port.out.InMemoryChangeFeed;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryFleetSink;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.PositionAheadException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ForwardChangesServiceTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final long EPOCH = NOW.getEpochSecond();

  private final InMemoryCycleRepository cycles =
      new InMemoryCycleRepository(new InMemoryPlantRepository());
  private final InMemoryChangeFeed feed = new InMemoryChangeFeed(cycles, 10_000);
  private final InMemoryFleetSink hub = new InMemoryFleetSink();
  private final List<ChangeBatch> sent = new ArrayList<>();
  private final ForwardChangesService service = through(hub);

  private ForwardChangesService through(FleetSink sink) {
    return new ForwardChangesService(
        feed,
        batch -> {
          sent.add(batch);
          return sink.deliver(batch);
        },
        CLOCK);
  }

  private void save(long from, long to) {
    LongStream.rangeClosed(from, to).forEach(id -> cycles.save(aCycle().numbered(id).build()));
  }

  private static ChangePosition at(long seq) {
    return new ChangePosition(EPOCH, seq);
  }

  @Test
  void everything_that_waits_is_handed_over_in_batches() {
    save(1, 2500);

    var forwarded = service.runOnce();

    assertThat(forwarded.changes()).isEqualTo(2500);
    assertThat(forwarded.position()).isEqualTo(at(2500));
    assertThat(forwarded.waiting()).isZero();
    assertThat(sent).extracting(batch -> batch.changes().size()).containsExactly(1000, 1000, 500);
    assertThat(hub.taken()).isEqualTo(2500);
  }

  @Test
  void the_first_time_an_epoch_begins_that_this_box_cannot_have_had_before() {
    save(1, 1);
    service.runOnce();

    assertThat(feed.backlog().newest().epoch()).isEqualTo(EPOCH);
  }

  @Test
  void the_next_run_sends_only_what_is_new() {
    save(1, 3);
    service.runOnce();
    save(4, 5);
    sent.clear();

    assertThat(service.runOnce().changes()).isEqualTo(2);
    assertThat(sent).extracting(batch -> batch.after()).containsExactly(at(3));
  }

  @Test
  void nothing_new_sends_nothing() {
    save(1, 3);
    service.runOnce();
    sent.clear();

    assertThat(service.runOnce().changes()).isZero();
    assertThat(sent).isEmpty();
  }

  @Test
  void a_lost_answer_makes_the_same_be_sent_again_and_counted_once() {
    save(1, 3);
    var losing =
        through(
            batch -> {
              hub.deliver(batch);
              throw new FleetUnreachableException("the answer got lost", null);
            });
    assertThatThrownBy(losing::runOnce).isInstanceOf(FleetUnreachableException.class);
    assertThat(feed.backlog().waiting()).isEqualTo(3);
    save(4, 4);

    service.runOnce();

    assertThat(hub.taken()).isEqualTo(4);
    assertThat(feed.backlog().waiting()).isZero();
  }

  @Test
  void a_hub_that_never_heard_loses_nothing() {
    save(1, 3);
    var silent =
        through(
            batch -> {
              throw new FleetUnreachableException("no route", null);
            });
    assertThatThrownBy(silent::runOnce).isInstanceOf(FleetUnreachableException.class);

    assertThat(service.runOnce().changes()).isEqualTo(3);
  }

  @Test
  void a_hub_that_answers_an_older_position_is_sent_the_changes_from_there() {
    save(1, 1500);
    var forgetting =
        new FleetSink() {
          private boolean forgot;

          @Override
          public ChangePosition deliver(ChangeBatch batch) {
            var answer = hub.deliver(batch);
            if (!forgot && batch.after().seq() == 0) {
              forgot = true;
              hub.fallBackTo(at(600));
              return at(600);
            }
            return answer;
          }
        };

    var forwarded = through(forgetting).runOnce();

    assertThat(sent).extracting(batch -> batch.after()).containsExactly(at(0), at(600));
    assertThat(forwarded.position()).isEqualTo(at(1500));
  }

  @Test
  void a_hub_that_wants_what_was_acknowledged_long_ago_is_refused() {
    save(1, 3);
    service.runOnce();
    hub.fallBackTo(at(1));
    save(4, 4);

    assertThatThrownBy(service::runOnce).isInstanceOf(ChangesGoneException.class);
  }

  @Test
  void a_hub_that_takes_nothing_is_not_asked_for_ever() {
    save(1, 3);

    var forwarded = through(batch -> batch.after()).runOnce();

    assertThat(forwarded.changes()).isZero();
    assertThat(forwarded.waiting()).isEqualTo(3);
    assertThat(sent).hasSize(1);
  }

  @Test
  void a_hub_that_knows_more_than_the_box_is_refused() {
    save(1, 3);

    assertThatThrownBy(() -> through(batch -> at(9)).runOnce())
        .isInstanceOf(PositionAheadException.class);
  }

  @Test
  void a_restored_box_goes_on_in_its_new_epoch() {
    save(1, 3);
    service.runOnce();
    feed.startEpoch(NOW);
    save(4, 4);

    var forwarded = service.runOnce();

    assertThat(forwarded.position()).isEqualTo(new ChangePosition(EPOCH + 1, 4));
    assertThat(hub.taken()).isEqualTo(4);
  }

  @Test
  void a_box_that_was_never_listened_to_offers_what_it_still_keeps() {
    var small = new InMemoryCycleRepository(new InMemoryPlantRepository());
    var kept = new InMemoryChangeFeed(small, 10);
    LongStream.rangeClosed(1, 25).forEach(id -> small.save(aCycle().numbered(id).build()));

    new ForwardChangesService(kept, hub, CLOCK).runOnce();

    assertThat(hub.taken()).isEqualTo(10);
  }
}
