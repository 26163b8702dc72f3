package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.cv.annotate.FrameAnnotator;
import io.cadencia.adapter.cv.annotate.FrameStore;
import io.cadencia.adapter.cv.annotate.PictureWriter;
import io.cadencia.adapter.cv.evidence.CycleEvidence;
import io.cadencia.adapter.cv.evidence.RecentFrames;
import io.cadencia.adapter.cv.movement.ViewStore;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.pipeline.LatestPicture;
import io.cadencia.application.port.in.cycle.NameFrameUseCase;
import io.cadencia.application.port.out.CyclePictures;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The pictures that cameras on the wall leave in a folder. Those of the board and those of cycles
 * are written apart, so that neither crowds the other out.
 */
public final class CameraPictures implements AutoCloseable {

  private final CadenciaConfig config;
  private final Map<WorkstationId, String> codes;
  private final FrameStore store;
  private final NameFrameUseCase nameFrame;
  private final PictureWriter newest;
  private final ViewStore views;
  private final PictureWriter ofCycles;

  /**
   * @param frames for pictures
   * @param views for where cameras belong
   */
  public CameraPictures(
      Path frames, Path views, CadenciaConfig config, NameFrameUseCase nameFrame, Clock clock) {
    this.config = config;
    this.codes =
        config.workstations().stream()
            .collect(Collectors.toMap(Workstation::id, Workstation::code));
    this.store = new FrameStore(frames);
    this.nameFrame = nameFrame;
    this.newest = new PictureWriter("newest of cameras", clock);
    this.ofCycles = new PictureWriter("of cycles", clock);
    this.views = new ViewStore(views, newest);
  }

  /** Where the cameras belong. */
  public ViewStore views() {
    return views;
  }

  /** What takes pictures of one camera. */
  public record OfCamera(List<FrameListener> listeners, CyclePictures cycles) {}

  public OfCamera of(CurrentZones zones) {
    var faces = config.pictures().faces();
    var latest =
        new LatestPicture(
            zones.camera(), new FrameAnnotator(zones::stations, codes, faces), store, newest);
    if (!config.pictures().ofCycles()) {
      return new OfCamera(List.of(latest), CyclePictures.NONE);
    }
    var recent = new RecentFrames();
    var style = new CycleEvidence.Style(codes, faces, config.plant().timeZone());
    var evidence = new CycleEvidence(zones, recent, style, store, ofCycles, nameFrame);
    return new OfCamera(List.of(latest, recent), evidence);
  }

  /** After the cameras: what waits is written, for some seconds at most. */
  @Override
  public void close() {
    newest.close();
    ofCycles.close();
  }
}
