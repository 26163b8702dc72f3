package io.cadencia.domain.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.bulletin.BulletinChange.Kind;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardChange;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.standard.StandardWithdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("D-30 The preview of a bulletin")
class BulletinPreviewTest {

  private static final ModuleId MODULE = new ModuleId(1);
  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  /** Eight in the morning of 5 January in Bogota. */
  private static final Instant NOW = Instant.parse("2026-01-05T13:00:00Z");

  private static final Operation TURN = operation("VOLTEAR CUELLO", null, 21_900);
  private static final Operation STITCH = operation("PESPUNTAR CUELLO", "MPP", 30_000);
  private static final Operation SET = operation("PEGAR CUELLO", "MPP", 75_000);
  private static final Operation CHECK = operation("REVISAR", null, 12_000);

  private static Operation operation(String name, @Nullable String machine, long millis) {
    return new Operation(name, machine, StandardTime.ofMillis(millis));
  }

  private static Workstation station(int id) {
    return new Workstation(
        new WorkstationId(id), MODULE, "P" + id, "Puesto " + id, id, List.of(), null);
  }

  private static StandardVersion version(int number, Instant validFrom, Operation... operations) {
    return StandardVersion.of(number, validFrom, List.of(operations), StandardSource.CONFIGURATION);
  }

  /** Station 1 turns and stitches, station 2 sets the collar, station 3 checks. */
  private static final Map<Integer, List<? extends StandardChange>> AS_IT_IS =
      Map.of(
          1, List.of(version(1, Instant.EPOCH, TURN, STITCH)),
          2, List.of(version(1, Instant.EPOCH, SET)),
          3, List.of(version(1, Instant.EPOCH, CHECK)));

  private static StyleBulletin bulletin(Object... stationsAndOperations) {
    var lines = new ArrayList<BulletinLine>();
    for (int i = 0; i < stationsAndOperations.length; i += 2) {
      lines.add(
          new BulletinLine(
              i + 1, (Operation) stationsAndOperations[i + 1], "P" + stationsAndOperations[i]));
    }
    return new StyleBulletin("CAMISA", lines);
  }

  private static BulletinPreview preview(StyleBulletin bulletin) {
    return preview(bulletin, AS_IT_IS, NOW);
  }

  private static BulletinPreview preview(
      StyleBulletin bulletin,
      Map<Integer, List<? extends StandardChange>> standards,
      Instant validFrom) {
    var plans =
        List.of(1, 2, 3).stream()
            .map(
                id ->
                    new StationPlan(
                        station(id),
                        StandardHistory.of(standards.getOrDefault(id, List.of())),
                        bulletin.operationsAt("P" + id),
                        validFrom))
            .toList();
    return BulletinPreview.of(MODULE, bulletin, validFrom, plans, NOW.atZone(BOGOTA));
  }

  private static BulletinChange change(
      @Nullable PlacedOperation before, @Nullable PlacedOperation after) {
    return new BulletinChange(before, after);
  }

  private static PlacedOperation at(int station, Operation operation) {
    return new PlacedOperation("P" + station, operation);
  }

  private static List<Integer> ids(List<StationPlan> plans) {
    return plans.stream().map(plan -> plan.station().id().value()).toList();
  }

  @Test
  void tells_of_each_operation_exactly_what_happens_to_it() {
    var faster = operation("PESPUNTAR CUELLO", "MPP", 28_500);
    var close = operation("CERRAR COSTADO", "MREV", 40_000);

    var preview = preview(bulletin(1, TURN, 1, faster, 3, SET, 2, close));

    assertThat(preview.changes())
        .containsExactly(
            change(at(1, TURN), at(1, TURN)),
            change(at(1, STITCH), at(1, faster)),
            change(at(2, SET), at(3, SET)),
            change(null, at(2, close)),
            change(at(3, CHECK), null));
    assertThat(preview.changes())
        .extracting(BulletinChange::kind)
        .containsExactly(Kind.UNCHANGED, Kind.CHANGED, Kind.MOVED, Kind.ADDED, Kind.REMOVED);
    assertThat(preview.changes().get(1).samRisePercent()).isEqualTo(OptionalDouble.of(-5.0));
    assertThat(preview.changes().get(3).samRisePercent()).isEmpty();
    assertThat(preview.samBefore()).contains(StandardTime.ofMillis(138_900));
    assertThat(preview.samAfter()).isEqualTo(StandardTime.ofMillis(165_400));
    assertThat(ids(preview.changedStations())).containsExactly(1, 2, 3);
  }

  @Test
  void of_what_is_in_force_changes_nothing() {
    var preview = preview(bulletin(1, TURN, 1, STITCH, 2, SET, 3, CHECK));

    assertThat(preview.changedStations()).isEmpty();
    assertThat(preview.changes()).extracting(BulletinChange::kind).containsOnly(Kind.UNCHANGED);
    assertThat(preview.samRisePercent()).isEqualTo(OptionalDouble.of(0));
    assertThat(preview.correctedDays()).isEmpty();
  }

  @Test
  void names_the_stations_left_without_operations_which_lose_their_standard() {
    var preview = preview(bulletin(1, TURN, 1, STITCH, 2, SET));

    assertThat(preview.stationsWithoutOperations()).containsExactly(station(3));
    assertThat(preview.changedStations().get(0).change(StandardSource.CONFIGURATION))
        .isEqualTo(new StandardWithdrawal(2, NOW, StandardSource.CONFIGURATION));
  }

  @Test
  void of_a_station_that_never_did_anything_and_will_not_changes_nothing() {
    var preview =
        preview(
            bulletin(1, TURN, 1, STITCH, 2, SET),
            Map.of(1, AS_IT_IS.get(1), 2, AS_IT_IS.get(2)),
            NOW);

    assertThat(preview.changedStations()).isEmpty();
    assertThat(preview.stationsWithoutOperations()).containsExactly(station(3));
  }

  @Test
  void takes_operations_of_one_name_each_for_itself_and_the_same_station_first() {
    var twice =
        Map.of(
            1,
            List.of(version(1, Instant.EPOCH, STITCH)),
            2,
            List.of(version(1, Instant.EPOCH, STITCH)));
    var slower = operation("pespuntar  cuello", "MPP", 31_000);

    var preview = preview(bulletin(2, slower, 3, STITCH), Map.copyOf(twice), NOW);

    assertThat(preview.changes())
        .containsExactly(
            change(at(2, STITCH), at(2, slower)), change(at(1, STITCH), at(3, STITCH)));
  }

  @Test
  void learns_the_operations_of_which_only_the_sum_was_known() {
    var known = Map.of(1, List.of(new StandardVersion(1, Instant.EPOCH, TURN.sam())));

    var preview = preview(bulletin(1, TURN), Map.copyOf(known), NOW);

    assertThat(ids(preview.changedStations())).containsExactly(1);
    assertThat(preview.samBefore()).contains(TURN.sam());
    assertThat(preview.changes()).extracting(BulletinChange::kind).containsExactly(Kind.ADDED);
  }

  @Nested
  class Of_the_past {

    private final StyleBulletin faster =
        bulletin(1, TURN, 1, operation("PESPUNTAR CUELLO", "MPP", 28_500), 2, SET, 3, CHECK);

    @Test
    void names_the_days_whose_figures_change_in_plant_time() {
      var preview = preview(faster, AS_IT_IS, Instant.parse("2026-01-03T04:59:59Z"));

      assertThat(preview.correctedDays())
          .contains(new CorrectedDays(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 5)));
    }

    @Test
    void ends_where_a_later_standard_is_known() {
      var sunday = Instant.parse("2026-01-04T05:00:00Z");
      var standards =
          Map.of(
              1, List.of(version(1, Instant.EPOCH, TURN, STITCH), version(2, sunday, TURN)),
              2, AS_IT_IS.get(2),
              3, AS_IT_IS.get(3));

      var preview = preview(faster, Map.copyOf(standards), Instant.parse("2026-01-02T13:00:00Z"));

      assertThat(preview.correctedDays())
          .contains(new CorrectedDays(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3)));
      assertThat(preview.changedStations().get(0).until()).contains(sunday);
      assertThat(preview.changedStations().get(0).change(StandardSource.CONFIGURATION).number())
          .isEqualTo(3);
    }

    @Test
    void is_none_from_now_on_and_later() {
      assertThat(preview(faster, AS_IT_IS, NOW).correctedDays()).isEmpty();
      assertThat(preview(faster, AS_IT_IS, NOW.plusSeconds(1)).correctedDays()).isEmpty();
    }
  }

  @Nested
  class A_fingerprint {

    private final StyleBulletin shirt = bulletin(1, TURN, 2, SET, 3, CHECK);

    @Test
    void stays_while_nothing_changes() {
      assertThat(preview(shirt).fingerprint()).isEqualTo(preview(shirt).fingerprint());
    }

    @Test
    void changes_with_the_standards_the_bulletin_and_its_beginning() {
      var more =
          Map.of(
              1, AS_IT_IS.get(1),
              2, List.of(version(1, Instant.EPOCH, SET), version(2, NOW, SET, CHECK)),
              3, AS_IT_IS.get(3));

      assertThat(
              List.of(
                  preview(shirt).fingerprint(),
                  preview(shirt, Map.copyOf(more), NOW).fingerprint(),
                  preview(shirt, AS_IT_IS, NOW.plusMillis(1)).fingerprint(),
                  preview(bulletin(1, TURN, 2, SET)).fingerprint()))
          .doesNotHaveDuplicates();
    }
  }
}
