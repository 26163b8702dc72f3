package io.cadencia.bootstrap.capacity;

import io.cadencia.adapter.cv.load.LoopFilm;
import io.cadencia.adapter.cv.simulation.SewingLine;
import io.cadencia.adapter.cv.simulation.SimulatedCamera;
import io.cadencia.adapter.cv.simulation.SimulatedLayout;
import io.cadencia.adapter.cv.simulation.SimulatedStation;
import io.cadencia.adapter.cv.simulation.SimulationSettings;
import io.cadencia.adapter.cv.video.VideoFileWriter;
import io.cadencia.domain.coverage.AnalysisCost;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** A simulated line at work, drawn and encoded once. */
public final class DrawnFilm {

  private static final long SEED = 1;
  private static final int STATIONS = 3;

  private DrawnFilm() {}

  /** Draws a film with people who work all the while. */
  public static LoopFilm draw(Path file, Duration length) {
    var settings = new SimulationSettings(SEED, STATIONS, AnalysisCost.FRAMES_PER_SECOND, Set.of());
    var line = new SewingLine(settings);
    try (var camera = SimulatedCamera.recording(line, Instant.EPOCH, length);
        var video =
            VideoFileWriter.create(
                file,
                SimulatedLayout.WIDTH,
                SimulatedLayout.HEIGHT,
                AnalysisCost.FRAMES_PER_SECOND)) {
      for (var frame = camera.next(); frame.isPresent(); frame = camera.next()) {
        video.write(frame.get());
      }
      video.finish();
    }
    return new LoopFilm(
        file, line.layout().stations().stream().map(SimulatedStation::zones).toList());
  }
}
