package io.cadencia.application.service.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.zone.ChangeZonesUseCase;
import io.cadencia.application.port.in.zone.ListZoneVersionsUseCase;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.InMemoryZoneVersions;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.CameraNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.DrawnPoint;
import io.cadencia.domain.zone.DrawnStation;
import io.cadencia.domain.zone.ZoneCheck;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesMovedOnException;
import io.cadencia.domain.zone.ZonesRefusedException;
import io.cadencia.domain.zone.ZonesVersion;
import io.cadencia.domain.zone.ZonesVersion.Source;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-62, D-02 versions of zones")
class ZoneServicesTest {

  private static final CameraId CAMERA = new CameraId(1);
  private static final WorkstationId ONE = new WorkstationId(1);
  private static final WorkstationId TWO = new WorkstationId(2);
  private static final Actor ANA = new Actor(Actor.named("ana@planta.example").id(), "r", "local");

  private final Clock clock =
      Clock.fixed(Instant.parse("2026-01-05T12:00:00.123456Z"), ZoneOffset.UTC);
  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryZoneVersions versions = new InMemoryZoneVersions();
  private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork(versions, auditLog);
  private final AdoptZonesService adopt =
      new AdoptZonesService(versions, plant, auditLog, unitOfWork, clock);
  private final ChangeZonesService change =
      new ChangeZonesService(versions, plant, auditLog, unitOfWork, clock);

  @BeforeEach
  void the_configuration_is_read() {
    TestPlants.lay(plant);
    adopt.adopt(CAMERA, layout(seat(ONE, 0, 0.4), seat(TWO, 0.5, 1)));
  }

  private static DrawnStation seat(WorkstationId id, double left, double right) {
    var corners =
        List.of(
            new DrawnPoint(left, 0),
            new DrawnPoint(right, 0),
            new DrawnPoint(right, 1),
            new DrawnPoint(left, 1));
    return new DrawnStation(id, Map.of(ZoneKind.SEAT, corners));
  }

  private static ZoneLayout layout(DrawnStation... drawn) {
    return new ZoneCheck(CAMERA, Set.of(ONE, TWO)).check(List.of(drawn));
  }

  private ZonesVersion change(int base, DrawnStation... drawn) {
    return change.change(
        new ChangeZonesUseCase.Command(CAMERA, List.of(drawn), base, "se movió", ANA));
  }

  private ZonesVersion inForce() {
    return versions.inForce(CAMERA).orElseThrow();
  }

  private List<AuditEntry> trail() {
    return auditLog.afterSeq(0, 99);
  }

  private ZonesVersion mask(int base, List<List<DrawnPoint>> masks) {
    return change.change(
        new ChangeZonesUseCase.Command(
            CAMERA, List.of(seat(ONE, 0, 0.5)), masks, base, "pasillo", ANA));
  }

  @Test
  @DisplayName("E-10 masks are versioned with the zones, and stay for who knows of none")
  void masks_are_versioned_with_the_zones() {
    var corner = List.of(new DrawnPoint(0.9, 0), new DrawnPoint(1, 0), new DrawnPoint(1, 0.1));
    assertThat(mask(1, List.of(corner)).zones().masks()).hasSize(1);

    var moved = change(2, seat(ONE, 0, 0.4));

    assertThat(moved.number()).isEqualTo(3);
    assertThat(moved.zones().masks()).hasSize(1);
    assertThat(mask(3, List.of()).zones().masks()).isEmpty();
  }

  @Test
  void what_the_configuration_says_first_is_version_1_and_no_change() {
    assertThat(inForce().number()).isEqualTo(1);
    assertThat(inForce().source()).isEqualTo(Source.CONFIGURATION);
    assertThat(inForce().by().value()).isEqualTo("configuration");
    assertThat(inForce().message()).isNull();
    assertThat(trail()).isEmpty();
  }

  @Test
  void a_configuration_that_says_the_same_changes_nothing() {
    adopt.adopt(CAMERA, layout(seat(TWO, 0.5, 1), seat(ONE, 0, 0.4)));

    assertThat(inForce().number()).isEqualTo(1);
  }

  @Test
  void drawn_zones_are_in_force_with_an_entry_in_the_trail() {
    var before = inForce();
    var drawn = change(1, seat(ONE, 0, 0.5), seat(TWO, 0.5, 1));

    assertThat(inForce()).isEqualTo(drawn);
    assertThat(drawn.number()).isEqualTo(2);
    assertThat(drawn.at()).isEqualTo(Instant.parse("2026-01-05T12:00:00.123Z"));
    assertThat(drawn.by()).isEqualTo(ANA.id());
    assertThat(trail()).hasSize(1);
    var entry = trail().get(0);
    assertThat(entry.action()).isEqualTo("zones_changed");
    assertThat(entry.subjectKind()).isEqualTo("camera");
    assertThat(entry.subjectId()).isEqualTo("1");
    assertThat(entry.reason()).isEqualTo("se movió");
    assertThat(entry.before())
        .isEqualTo(
            "{\"sha256\":\"%s\",\"source\":\"configuration\",\"version\":1}"
                .formatted(before.zones().sha256()));
    assertThat(entry.after())
        .isEqualTo(
            "{\"by_mechanism\":\"local\",\"by_role\":\"r\",\"sha256\":\"%s\",\"source\":\"drawn\",\"version\":2}"
                .formatted(drawn.zones().sha256()));
  }

  @Test
  void drawn_zones_outlive_a_start_with_the_same_configuration() {
    change(1, seat(ONE, 0, 0.5), seat(TWO, 0.5, 1));
    adopt.adopt(CAMERA, layout(seat(ONE, 0, 0.4), seat(TWO, 0.5, 1)));

    assertThat(inForce().number()).isEqualTo(2);
  }

  @Test
  void a_configuration_that_changed_wins_over_what_was_drawn_before() {
    change(1, seat(ONE, 0, 0.5), seat(TWO, 0.5, 1));
    adopt.adopt(CAMERA, layout(seat(ONE, 0, 0.3), seat(TWO, 0.5, 1)));

    assertThat(inForce().number()).isEqualTo(3);
    assertThat(inForce().source()).isEqualTo(Source.CONFIGURATION);
    assertThat(trail()).hasSize(2);
    assertThat(trail().get(1).actor()).isEqualTo("configuration");
  }

  @Test
  void zones_of_a_workstation_that_is_gone_do_not_stay_in_force() {
    adopt.adopt(CAMERA, layout(seat(ONE, 0, 0.4)));
    change(2, seat(ONE, 0, 0.5), seat(TWO, 0.5, 1));
    plant.replace(
        TestPlants.MODULES, List.of(TestPlants.station(1, 1, 1, CAMERA)), TestPlants.CAMERAS);

    adopt.adopt(CAMERA, layout(seat(ONE, 0, 0.4)));

    assertThat(inForce().number()).isEqualTo(4);
    assertThat(inForce().zones().stations()).hasSize(1);
  }

  @Test
  void a_change_drawn_over_an_older_version_is_refused() {
    change(1, seat(ONE, 0, 0.5), seat(TWO, 0.5, 1));

    assertThatThrownBy(() -> change(1, seat(ONE, 0, 0.2)))
        .isInstanceOf(ZonesMovedOnException.class)
        .hasMessage("camera 1 has zones version 2, the change was drawn over version 1");
    assertThatThrownBy(() -> change(3, seat(ONE, 0, 0.2)))
        .isInstanceOf(ZonesMovedOnException.class);
    assertThat(trail()).hasSize(1);
  }

  @Test
  void nothing_is_stored_of_zones_that_cannot_be() {
    assertThatThrownBy(() -> change(1, seat(ONE, 0, 0.6), seat(TWO, 0.5, 1)))
        .isInstanceOf(ZonesRefusedException.class);
    assertThatThrownBy(() -> change(1, seat(new WorkstationId(3), 0, 0.6)))
        .isInstanceOf(ZonesRefusedException.class);

    assertThat(inForce().number()).isEqualTo(1);
    assertThat(trail()).isEmpty();
  }

  @Test
  void the_same_zones_make_no_new_version() {
    assertThat(change(1, seat(TWO, 0.5, 1), seat(ONE, 0, 0.4))).isEqualTo(inForce());
    assertThat(inForce().number()).isEqualTo(1);
    assertThat(trail()).isEmpty();
  }

  @Test
  void versions_are_listed_newest_first_of_a_camera_that_is_there() {
    change(1, seat(ONE, 0, 0.5));
    change(2, seat(ONE, 0, 0.6));
    var list = new ListZoneVersionsService(versions, plant);

    var page = list.list(new ListZoneVersionsUseCase.Query(CAMERA, Integer.MAX_VALUE, 2));

    assertThat(page.items()).extracting(ZonesVersion::number).containsExactly(3, 2);
    assertThat(page.hasMore()).isTrue();
    assertThat(list.list(new ListZoneVersionsUseCase.Query(CAMERA, 2, 2)).hasMore()).isFalse();
    assertThatThrownBy(() -> list.list(new ListZoneVersionsUseCase.Query(new CameraId(9), 2, 2)))
        .isInstanceOf(CameraNotFoundException.class);
  }

  @Test
  void a_detector_is_told_once() {
    var follow = new FollowZonesService(versions);
    assertThat(follow.newerThan(CAMERA, 1)).isEmpty();

    var drawn = change(1, seat(ONE, 0, 0.5));

    assertThat(follow.newerThan(CAMERA, 1)).contains(drawn);
    assertThat(follow.newerThan(CAMERA, 2)).isEmpty();
  }
}
