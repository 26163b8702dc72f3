package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.annotate.AnnotatedFrame;
import io.cadencia.adapter.cv.annotate.FrameAnnotator;
import io.cadencia.adapter.cv.annotate.PictureStrip;
import io.cadencia.adapter.cv.mask.PrivacyMasks;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.evaluation.WorstCycle;
import io.cadencia.domain.zone.StationZones;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures of the worst cycles, found by reading the recording once more. People are searched for
 * in every picture that is kept, so that nobody is recognised.
 */
final class CycleStrips {

  private final CadenciaConfig config;
  private final PersonDetector detector;
  private final FrameAnnotator annotator;
  private final PrivacyMasks masks;
  private final Map<WorstCycle, List<AnnotatedFrame>> pictures = new LinkedHashMap<>();

  private CycleStrips(CadenciaConfig config, PersonDetector detector, List<WorstCycle> worst) {
    this.config = config;
    this.detector = detector;
    var camera = config.cameras().get(0);
    masks = new PrivacyMasks(camera.masks());
    var zones = config.zonesOf(camera);
    annotator = new FrameAnnotator(() -> zones, StationCodes.of(config), config.pictures().faces());
    worst.forEach(cycle -> pictures.put(cycle, new ArrayList<>()));
  }

  /**
   * @param start time of the first frame
   * @return a strip of each cycle as a JPEG, in their order; empty bytes where no frame was found
   */
  static Map<WorstCycle, byte[]> of(
      Path video,
      Instant start,
      CadenciaConfig config,
      PersonDetector detector,
      List<WorstCycle> worst) {
    var strips = new CycleStrips(config, detector, worst);
    try (var source = FileFrameSource.open(video, start)) {
      for (var frame = source.next(); frame.isPresent(); frame = source.next()) {
        strips.look(frame.get());
      }
    }
    return strips.jpegs();
  }

  private void look(VideoFrame frame) {
    AnnotatedFrame annotated = null;
    for (var entry : pictures.entrySet()) {
      var moments = entry.getKey().moments();
      var taken = entry.getValue();
      if (taken.size() < moments.size() && !frame.at().isBefore(moments.get(taken.size()))) {
        if (annotated == null) {
          var seen = masks.over(frame);
          annotated = annotator.annotate(seen, detector.detect(seen));
        }
        taken.add(annotated);
      }
    }
  }

  private Map<WorstCycle, byte[]> jpegs() {
    var strips = new LinkedHashMap<WorstCycle, byte[]>();
    pictures.forEach(
        (cycle, frames) ->
            strips.put(
                cycle,
                frames.isEmpty()
                    ? new byte[0]
                    : PictureStrip.jpeg(frames, zonesOf(cycle.station()))));
    return strips;
  }

  private StationZones zonesOf(String code) {
    var codes = StationCodes.of(config);
    return config.zonesOf(config.cameras().get(0)).stream()
        .filter(zones -> code.equals(codes.get(zones.workstation())))
        .findFirst()
        .orElseThrow();
  }
}
