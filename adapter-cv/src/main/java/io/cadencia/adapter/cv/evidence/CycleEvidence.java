package io.cadencia.adapter.cv.evidence;

import io.cadencia.adapter.cv.annotate.Faces;
import io.cadencia.adapter.cv.annotate.FrameAnnotator;
import io.cadencia.adapter.cv.annotate.FrameStore;
import io.cadencia.adapter.cv.annotate.PictureWriter;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.application.port.in.cycle.NameFrameUseCase;
import io.cadencia.application.port.out.CyclePictures;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps a picture of each completed cycle of one camera: the frame nearest to the put-down, with
 * zones, people and times. The file is whole before the cycle names it, so that no cycle ever leads
 * to a picture that is not there.
 */
public final class CycleEvidence implements CyclePictures {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final CurrentZones zones;
  private final RecentFrames recent;
  private final Style style;
  private final FrameStore store;
  private final PictureWriter writer;
  private final NameFrameUseCase nameFrame;

  /**
   * How pictures look.
   *
   * @param codes what the workstations are called
   * @param zone in which times are told
   */
  public record Style(Map<WorkstationId, String> codes, Faces faces, ZoneId zone) {}

  public CycleEvidence(
      CurrentZones zones,
      RecentFrames recent,
      Style style,
      FrameStore store,
      PictureWriter writer,
      NameFrameUseCase nameFrame) {
    this.zones = zones;
    this.recent = recent;
    this.style = style;
    this.store = store;
    this.writer = writer;
    this.nameFrame = nameFrame;
  }

  /**
   * Without a frame near the put-down in which people were searched for there is no picture: nobody
   * could say where faces are. What masks hide by now, they hide in older frames too.
   */
  @Override
  public void keep(Cycle completed) {
    var end = completed.measuredEnd();
    if (end != null) {
      var annotator = new FrameAnnotator(zones.stations(), style.codes(), style.faces());
      var masks = zones.zones().masks();
      recent
          .nearest(end)
          .ifPresent(
              seen -> writer.write(() -> write(completed, end, seen.under(masks), annotator)));
    }
  }

  private void write(Cycle cycle, Instant end, SearchedFrame seen, FrameAnnotator annotator) {
    var picture =
        annotator.annotate(seen.frame(), seen.people(), seen.around(), caption(cycle, end));
    var day = end.atZone(style.zone()).toLocalDate();
    var name = store.ofCycle(day, zones.camera(), cycle.id(), picture);
    boolean named = false;
    try {
      named = nameFrame.name(cycle.id(), name);
    } finally {
      if (!named) {
        store.remove(name);
      }
    }
  }

  private String caption(Cycle cycle, Instant end) {
    var start = cycle.measuredStart();
    var station = cycle.workstation();
    double seconds = Duration.between(start, end).toMillis() / 1000.0;
    return String.format(
        Locale.ROOT,
        "%s  %s - %s  %.1f s",
        style.codes().getOrDefault(station, Integer.toString(station.value())),
        TIME.format(start.atZone(style.zone())),
        TIME.format(end.atZone(style.zone())),
        seconds);
  }
}
