package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.RelativePoint;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import io.cadencia.domain.zone.ZonesVersion.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link ZoneVersions} keeps. */
public abstract class ZoneVersionsContract {

  protected static final CameraId CAMERA = new CameraId(1);
  private static final CameraId OTHER = new CameraId(2);
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00.123Z");

  protected abstract ZoneVersions versions();

  protected static ZonesVersion version(CameraId camera, int number, Source source) {
    return new ZonesVersion(
        camera,
        number,
        NOON.plusMillis(number),
        new ActorId("ana@planta.example"),
        source,
        source == Source.DRAWN ? "se movió la máquina" : null,
        layout(number));
  }

  private static ZoneLayout layout(int number) {
    var star =
        new Polygon(
            List.of(
                new RelativePoint(0.1 + 0.2, 1.0 / 3),
                new RelativePoint(0.9999999999999999, 5e-7),
                new RelativePoint(1, 1),
                new RelativePoint(0, 1 - 1.0 / (number + 2))));
    return new ZoneLayout(
        List.of(
            new StationZones(
                new WorkstationId(1),
                Map.of(ZoneKind.SEAT, star, ZoneKind.DROP, Polygon.rectangle(0, 0, 0.5, 0.1))),
            new StationZones(
                new WorkstationId(2),
                Map.of(ZoneKind.SEAT, Polygon.rectangle(0, 0, 1, 1)),
                number == 2 ? Map.of(ZoneKind.PICK, star, ZoneKind.WORK, star) : Map.of())),
        number == 2 ? List.of(star, Polygon.rectangle(0, 0.5, 0.25, 1)) : List.of());
  }

  private ZonesVersion added(CameraId camera, int number, Source source) {
    var version = version(camera, number, source);
    versions().add(version);
    return version;
  }

  @Test
  void a_camera_without_zones_has_none_in_force() {
    added(OTHER, 1, Source.CONFIGURATION);

    assertThat(versions().inForce(CAMERA)).isEmpty();
    assertThat(versions().numberInForce(CAMERA)).isZero();
    assertThat(versions().newestFromConfiguration(CAMERA)).isEmpty();
    assertThat(versions().before(CAMERA, Integer.MAX_VALUE, 9)).isEmpty();
  }

  @Test
  void gives_back_every_corner_to_the_last_bit() {
    var first = added(CAMERA, 1, Source.CONFIGURATION);
    assertThat(versions().inForce(CAMERA)).contains(first);

    var second = added(CAMERA, 2, Source.DRAWN);
    assertThat(versions().inForce(CAMERA)).contains(second);
    assertThat(versions().numberInForce(CAMERA)).isEqualTo(2);
  }

  @Test
  void knows_what_the_configuration_said_last() {
    added(CAMERA, 1, Source.CONFIGURATION);
    var second = added(CAMERA, 2, Source.CONFIGURATION);
    added(CAMERA, 3, Source.DRAWN);

    assertThat(versions().newestFromConfiguration(CAMERA)).contains(second);
  }

  @Test
  void lists_the_newest_first_page_by_page() {
    var first = added(CAMERA, 1, Source.CONFIGURATION);
    added(OTHER, 1, Source.CONFIGURATION);
    var second = added(CAMERA, 2, Source.DRAWN);
    var third = added(CAMERA, 3, Source.DRAWN);

    assertThat(versions().before(CAMERA, Integer.MAX_VALUE, 2)).containsExactly(third, second);
    assertThat(versions().before(CAMERA, 2, 2)).containsExactly(first);
    assertThat(versions().before(CAMERA, 1, 2)).isEmpty();
  }

  @Test
  void takes_no_number_twice_and_leaves_none_out() {
    added(CAMERA, 1, Source.CONFIGURATION);

    assertThatThrownBy(() -> added(CAMERA, 1, Source.DRAWN)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> added(CAMERA, 3, Source.DRAWN)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> added(OTHER, 2, Source.DRAWN)).isInstanceOf(RuntimeException.class);
    assertThat(versions().numberInForce(CAMERA)).isEqualTo(1);
  }
}
