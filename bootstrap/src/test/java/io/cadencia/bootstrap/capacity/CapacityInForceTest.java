package io.cadencia.bootstrap.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.person.EngineChoice;
import io.cadencia.bootstrap.config.CadenciaConfig.Vision;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.domain.coverage.CameraCapacity;
import io.cadencia.domain.coverage.CameraCapacity.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapacityInForceTest {

  private static final ThisBox BOX = new ThisBox("Made-up CPU", 2);

  @TempDir private Path folder;
  private CapacityFile file;

  @BeforeEach
  void open() {
    file = new CapacityFile(DataFolder.open(folder));
  }

  static BoxReport report(int cameras) {
    return report(cameras, 1.9);
  }

  private static BoxReport report(int cameras, double processorsUsed) {
    return new BoxReport(
        "2026-01-05T12:00:00Z",
        BOX.cpu(),
        BOX.processors(),
        "yolov8n/ort-1",
        "abc",
        1.0,
        1.5,
        70.0,
        4,
        1.0,
        20,
        cameras,
        "search",
        new BoxReport.Trial(cameras, 20, 1600, 0, 1.4, 1.3, 180.5, 400, processorsUsed, true));
  }

  private CameraCapacity find(Vision vision, ThisBox box, String model) {
    return new CapacityInForce(vision, file, box).find("yolov8n/ort-1", model, false);
  }

  @Test
  @DisplayName("E-17 C-54 what was measured of this box with this model holds")
  void what_was_measured_holds() {
    file.write(report(17));

    assertThat(find(Vision.DEFAULT, BOX, "abc")).isEqualTo(new CameraCapacity(17, Origin.MEASURED));
    assertThat(file.read()).contains(report(17));
  }

  @Test
  @DisplayName("E-17 C-54 what was measured of another box or model is not believed")
  void another_box_is_not_believed() {
    file.write(report(17));
    var guess = new CameraCapacity(9, Origin.ESTIMATED);

    assertThat(find(Vision.DEFAULT, BOX, "def")).isEqualTo(guess);
    assertThat(find(Vision.DEFAULT, new ThisBox("Another", 2), "abc")).isEqualTo(guess);
    assertThat(find(Vision.DEFAULT, new ThisBox(BOX.cpu(), 4), "abc").cameras()).isEqualTo(18);
  }

  @Test
  @DisplayName("E-17 C-54 what was measured while others had the processors suspends nobody")
  void a_disturbed_measurement_is_not_believed() {
    file.write(report(3, 0.4));

    assertThat(find(Vision.DEFAULT, BOX, "abc")).isEqualTo(new CameraCapacity(9, Origin.ESTIMATED));
  }

  @Test
  @DisplayName("C-54 the configuration is believed before all")
  void the_configuration_goes_first() {
    file.write(report(17));

    assertThat(find(new Vision(0.35, "m.onnx", EngineChoice.AUTO, 30), BOX, "abc"))
        .isEqualTo(new CameraCapacity(30, Origin.CONFIGURED));
  }

  @Test
  @DisplayName("C-54 a file that somebody spoilt is not believed and stops nothing")
  void a_spoilt_file_stops_nothing() throws IOException {
    for (var text : new String[] {"", "null", "{", "[]", "{\"cameras\": \"many\"}", "{\"x\": 1}"}) {
      Files.writeString(folder.resolve("capacity.json"), text);

      assertThat(find(Vision.DEFAULT, BOX, "abc").origin()).isEqualTo(Origin.ESTIMATED);
    }
    file.write(report(0));
    assertThat(find(Vision.DEFAULT, BOX, "abc").origin()).isEqualTo(Origin.ESTIMATED);
  }
}
