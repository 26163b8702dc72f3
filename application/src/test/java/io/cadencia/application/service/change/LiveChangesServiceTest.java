package io.cadencia.application.service.change;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.change.FollowChangesUseCase.Changes;
import io.cadencia.application.port.in.change.FollowChangesUseCase.Following;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.application.port.out.ChangePosition;
import io.cadencia.application.port.out.DataVersion;
import io.cadencia.application.port.out.InMemoryChangeFeed;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.cycle.ListCyclesService;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveChangesServiceTest {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final InMemoryChangeFeed feed = new InMemoryChangeFeed(cycles, 100);
  private final ListCyclesUseCase reading = new ListCyclesService(cycles);
  private final List<Changes> told = new ArrayList<>();
  private long version = 1;
  private int versionsAsked;
  private int reads;
  private Instant now = START;
  private final LiveChangesService changes =
      new LiveChangesService(
          feed, this::read, version(), new CameraSight(plant, coverage, clock()));

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant);
  }

  private ListCyclesUseCase.Page read(ListCyclesUseCase.Query query) {
    reads++;
    return reading.list(query);
  }

  private DataVersion version() {
    return () -> {
      versionsAsked++;
      return version;
    };
  }

  private void save(long id) {
    cycles.save(aCycle().numbered(id).build());
    version++;
  }

  private Following follow() {
    return changes.follow(told::add);
  }

  private List<Long> toldIds() {
    return told.stream()
        .flatMap(change -> change.cycles().stream())
        .map(cycle -> cycle.changeSeq())
        .toList();
  }

  @Test
  void a_follower_begins_at_the_present() {
    save(1);
    save(2);

    assertThat(follow().position()).isEqualTo(new ChangePosition(1, 2));
    changes.runOnce();
    assertThat(told).isEmpty();
  }

  @Test
  void what_comes_later_is_told_once() {
    follow();

    save(1);
    save(2);
    changes.runOnce();
    changes.runOnce();

    assertThat(toldIds()).containsExactly(1L, 2L);
    assertThat(told.get(0).upTo()).isEqualTo(2);
  }

  @Test
  void all_who_follow_are_told_from_one_reading() {
    follow();
    follow();

    save(1);
    changes.runOnce();

    assertThat(told).hasSize(2);
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void more_than_a_page_is_told_page_by_page() {
    follow();

    for (long id = 1; id <= 1201; id++) {
      save(id);
    }
    changes.runOnce();

    assertThat(told).extracting(Changes::upTo).containsExactly(500L, 1000L, 1201L);
  }

  @Test
  void while_nothing_changes_only_the_version_is_asked_for() {
    follow();
    changes.runOnce();
    int before = reads;

    changes.runOnce();
    changes.runOnce();

    assertThat(reads).isEqualTo(before);
    assertThat(versionsAsked).isEqualTo(3);
  }

  @Test
  void while_nobody_follows_nothing_is_asked_at_all() {
    follow().close();

    save(1);
    changes.runOnce();

    assertThat(versionsAsked).isZero();
    assertThat(told).isEmpty();
  }

  @Test
  void who_follows_after_a_pause_is_told_what_comes_then() {
    follow().close();
    save(1);
    changes.runOnce();

    assertThat(follow().position().seq()).isEqualTo(1);
    save(2);
    changes.runOnce();

    assertThat(toldIds()).containsExactly(2L);
  }

  @Test
  void a_follower_that_fails_keeps_nobody_from_being_told() {
    changes.follow(
        news -> {
          throw new IllegalStateException("broken");
        });
    follow();
    save(1);

    assertThatThrownBy(changes::runOnce).hasMessage("broken");

    assertThat(toldIds()).containsExactly(1L);
    assertThat(changes.follow(news -> {}).position().seq()).isEqualTo(1);
  }

  @Test
  void a_camera_that_turns_is_told_at_the_next_look_and_not_again() {
    var following = follow();
    assertThat(following.cameras()).extracting(CameraDetail::online).containsExactly(false);

    coverage.save(new CameraStatus(new CameraId(1), START, START, 1, 1, 0));
    changes.runOnce();
    changes.runOnce();
    assertThat(told).extracting(news -> news.cameras().get(0).online()).containsExactly(true);

    now = START.plusSeconds(11);
    changes.runOnce();
    assertThat(told)
        .extracting(news -> news.cameras().get(0).online())
        .containsExactly(true, false);
    assertThat(follow().cameras()).extracting(CameraDetail::online).containsExactly(false);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }
}
