package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.losttime.Classification;
import io.cadencia.domain.losttime.DetectedStop;
import io.cadencia.domain.losttime.LostTimeCatalogue;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.LostTimeKind;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.losttime.StopOrigin;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link StopRepository} keeps, and every {@link LostTimeCodes} beside it; the stations
 * are those of {@link TestPlants}.
 */
public abstract class StopRepositoryContract {

  private static final WorkstationId STATION = new WorkstationId(1);
  private static final WorkstationId OTHER = new WorkstationId(2);

  protected abstract StopRepository stops();

  protected abstract LostTimeCodes codes();

  protected abstract PlantRepository plant();

  protected abstract UnitOfWork unitOfWork();

  @BeforeEach
  void lay_the_plant_and_its_codes() {
    TestPlants.lay(plant());
    codes().replace(LostTimeCatalogue.STARTER);
  }

  private Stop saved(WorkstationId station, long from, @Nullable Long to) {
    return unitOfWork()
        .execute(
            () -> {
              var end = to == null ? null : START.plusSeconds(to);
              var detected = new DetectedStop(START.plusSeconds(from), end);
              var stop = Stop.found(stops().nextId(), station, detected);
              stops().save(stop);
              return stop;
            });
  }

  private static Classification because(String code, @Nullable String note) {
    return new Classification(code, new ActorId("jefa"), START.plusMillis(90_123), note);
  }

  private static TimeSpan span(long from, long to) {
    return new TimeSpan(START.plusSeconds(from), START.plusSeconds(to));
  }

  @Nested
  class A_stop {

    @Test
    void is_found_again_with_every_field() {
      var open = saved(STATION, 10, null);
      var told =
          new Stop(
              new StopId(77),
              OTHER,
              START.plusMillis(1),
              START.plusMillis(2),
              StopOrigin.MANUAL,
              because("C002", "correa rota"));
      stops().save(told);

      assertThat(stops().find(open.id())).contains(open);
      assertThat(stops().find(told.id())).contains(told);
      assertThat(stops().find(new StopId(78))).isEmpty();
    }

    @Test
    void replaces_the_one_of_its_number() {
      var open = saved(STATION, 10, null);
      var classified = open.classified(because("C003", null));
      stops().save(classified);
      assertThat(stops().find(open.id())).contains(classified);

      var closed =
          new Stop(
              open.id(),
              STATION,
              open.from(),
              START.plusSeconds(20),
              open.origin(),
              because("C004", null));
      stops().save(closed);

      assertThat(stops().find(open.id())).contains(closed);
      assertThat(stops().touching(Set.of(STATION), span(0, 100))).containsExactly(closed);
    }

    @Test
    void has_a_number_nobody_else_ever_had() {
      var first = saved(STATION, 10, 20L);
      stops().remove(first.id());

      assertThat(stops().find(first.id())).isEmpty();
      assertThat(saved(STATION, 10, 20L).id().value()).isGreaterThan(first.id().value());
    }

    @Test
    void does_not_collide_with_another_of_its_station() {
      saved(STATION, 10, null);
      saved(OTHER, 10, null);

      assertThatThrownBy(() -> saved(STATION, 20, null)).isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> saved(STATION, 10, 15L)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void is_gone_when_its_unit_of_work_fails() {
      assertThatThrownBy(
              () ->
                  unitOfWork()
                      .run(
                          () -> {
                            saved(STATION, 10, 20L);
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");

      assertThat(stops().touching(Set.of(STATION), span(0, 100))).isEmpty();
    }
  }

  @Nested
  class Stops_that_touch_a_span {

    @Test
    void come_by_rising_start_uncut_with_the_open_ones() {
      var later = saved(STATION, 50, null);
      var other = saved(OTHER, 10, 20L);
      var first = saved(STATION, 10, 20L);

      assertThat(stops().touching(Set.of(STATION, OTHER), span(15, 60)))
          .containsExactly(first, other, later);
      assertThat(stops().touching(Set.of(OTHER), span(15, 60))).containsExactly(other);
      assertThat(stops().touching(Set.of(), span(15, 60))).isEmpty();
    }

    @Test
    void share_time_with_it() {
      saved(STATION, 10, 20L);
      saved(STATION, 50, null);

      assertThat(stops().touching(Set.of(STATION), span(20, 50))).isEmpty();
      assertThat(stops().touching(Set.of(STATION), span(0, 10))).isEmpty();
      assertThat(stops().touching(Set.of(STATION), span(1000, 1001))).hasSize(1);
    }
  }

  @Nested
  class The_list_of_codes {
    private final LostTimeCode own =
        new LostTimeCode("C900", "Ñandú", "Rhea", LostTimeKind.CHANGEOVER);

    @Test
    void is_read_back_by_code() {
      assertThat(codes().all()).isEqualTo(LostTimeCatalogue.STARTER);
      assertThat(codes().find("C015")).contains(LostTimeCatalogue.STARTER.get(14));
      assertThat(codes().find("C900")).isEmpty();
    }

    @Test
    void is_replaced_but_for_codes_in_use() {
      stops().save(saved(STATION, 10, 20L).classified(because("C002", null)));

      codes().replace(List.of(own));

      assertThat(codes().all()).containsExactly(LostTimeCatalogue.STARTER.get(1), own);
    }

    @Test
    void gives_a_code_another_name() {
      var renamed = new LostTimeCode("C002", "Máquina mala", "Bad machine", LostTimeKind.PLANNED);
      stops().save(saved(STATION, 10, 20L).classified(because("C002", null)));

      codes().replace(List.of(renamed));

      assertThat(codes().all()).containsExactly(renamed);
    }
  }
}
