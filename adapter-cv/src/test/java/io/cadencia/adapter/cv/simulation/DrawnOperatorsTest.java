package io.cadencia.adapter.cv.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.model.TestModels;
import io.cadencia.adapter.cv.person.DetectorSettings;
import io.cadencia.adapter.cv.person.OnnxPersonDetector;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.zone.RelativePoint;
import io.cadencia.domain.zone.ZoneKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The network of the demo, not a stand-in, must know the drawn people. */
class DrawnOperatorsTest {

  @Test
  void are_recognised_in_the_seats_of_their_stations() {
    var line = new SewingLine(SimulationSettings.ofSeed(17).undisturbed());
    try (var detector =
        OnnxPersonDetector.open(TestModels.yolov8n(), DetectorSettings.defaults())) {
      for (long index = 0; index < 120; index += 20) {
        var frame = line.frame(index, Instant.EPOCH);
        var boxes = detector.detect(frame);
        for (var station : line.layout().stations()) {
          var seat = station.zones().zone(ZoneKind.SEAT).orElseThrow();
          assertThat(boxes)
              .as("%s in frame %d", station.code(), index)
              .anyMatch(box -> seat.contains(middle(box, frame)));
        }
      }
    }
  }

  private static RelativePoint middle(PersonBox box, VideoFrame frame) {
    return new RelativePoint(box.centreX() / frame.width(), box.centreY() / frame.height());
  }
}
