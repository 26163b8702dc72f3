package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.ZoneVersions;
import io.cadencia.application.port.out.ZoneVersionsContract;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.zone.ZonesVersion.Source;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A-62 versions of zones in SQLite")
class SqliteZoneVersionsTest extends ZoneVersionsContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @BeforeEach
  void there_are_two_cameras() {
    var module = new ModuleId(1);
    new SqlitePlantRepository(database.get())
        .replace(
            List.of(new SewingModule(module, "MODULO_1", "Módulo 1", null)),
            List.of(),
            List.of(
                new Camera(CAMERA, module, "Cámara 1"),
                new Camera(new CameraId(2), module, "Cámara 2")));
  }

  @Override
  protected ZoneVersions versions() {
    return new SqliteZoneVersions(database.get());
  }

  private void execute(String sql) {
    database.get().write(handle -> handle.execute(sql));
  }

  @Test
  void no_version_is_changed_or_taken_away() {
    versions().add(version(CAMERA, 1, Source.CONFIGURATION));

    assertThatThrownBy(() -> execute("UPDATE zone_versions SET by = 'eva'"))
        .hasStackTraceContaining("a version of zones is never changed");
    assertThatThrownBy(() -> execute("DELETE FROM zone_versions"))
        .hasStackTraceContaining("a version of zones is never taken away");
    assertThatThrownBy(() -> execute("REPLACE INTO zone_versions SELECT * FROM zone_versions"))
        .isInstanceOf(StorageException.class);
  }

  @Test
  void zones_changed_by_another_hand_are_not_measured_with() {
    versions().add(version(CAMERA, 1, Source.CONFIGURATION));
    execute("DROP TRIGGER zone_versions_are_never_changed");
    execute("UPDATE zone_versions SET zones = replace(zones, '0.5', '0.4')");

    assertThatThrownBy(() -> versions().inForce(CAMERA))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("does not have its checksum");
  }

  @Test
  void text_that_is_no_zones_is_told_and_not_taken_for_some() {
    versions().add(version(CAMERA, 1, Source.CONFIGURATION));
    execute("DROP TRIGGER zone_versions_are_never_changed");
    execute("UPDATE zone_versions SET zones = replace(zones, '0.5', '5.5')");

    assertThatThrownBy(() -> versions().inForce(CAMERA))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void takes_a_message_for_a_value_whatever_is_in_it() {
    versions().add(version(CAMERA, 1, Source.CONFIGURATION));
    execute(
        """
        INSERT INTO zone_versions
        SELECT camera_id, 2, ts, 'x''); DROP TABLE zone_versions; --', 'drawn', '%', zones, sha256
        FROM zone_versions
        """);

    assertThat(versions().newestFromConfiguration(CAMERA).orElseThrow().number()).isEqualTo(1);
    assertThat(versions().numberInForce(CAMERA)).isEqualTo(2);
  }
}
