package io.cadencia.domain.zone;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with drawn zones.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) such as {@code /zones/0/seat/2}
 * @param workstation whose, or null where nothing is drawn at all
 * @param zone which, or null where the workstation itself, or a privacy mask, is wrong
 * @param value what was found: a number of corners, a corner, or another workstation
 */
public record ZoneFault(
    Reason reason,
    String pointer,
    CameraId camera,
    @Nullable WorkstationId workstation,
    @Nullable ZoneKind zone,
    String value) {

  /** What can be wrong. */
  public enum Reason {
    NOTHING_DRAWN("draw the seat of at least one workstation"),
    STATION_UNKNOWN("the camera does not watch it; draw zones of workstations of its module"),
    STATION_TWICE("it is drawn twice; put its zones together"),
    SEAT_MISSING("it has no seat; draw where the operator sits"),
    TOO_FEW_CORNERS("it needs at least " + ZoneCheck.FEWEST_CORNERS + " corners; add some"),
    TOO_MANY_CORNERS("it may have " + ZoneCheck.MOST_CORNERS + " corners; leave some out"),
    OUTSIDE_FRAME("the corner lies outside the frame; move it to between 0 and 1"),
    CROSSES_ITSELF("its edges cross or touch one another; move a corner"),
    FLAT("it encloses nothing; pull its corners apart"),
    TOO_MANY_MASKS("it may have " + ZoneCheck.MOST_MASKS + " privacy masks; leave some out"),
    SEATS_OVERLAP("somebody would sit at two workstations; move one of the seats");

    private final String wayOut;

    Reason(String wayOut) {
      this.wayOut = wayOut;
    }
  }

  /** Whether it is about a privacy mask. */
  public boolean isOfMask() {
    return pointer.startsWith("/privacy_masks/");
  }

  /** One sentence that names camera, workstation and zone, and the way out. */
  public String text() {
    var text = new StringBuilder("camera ").append(camera.value());
    if (workstation != null) {
      text.append(", workstation ").append(workstation.value());
    }
    if (zone != null) {
      text.append(", ").append(zone.word());
    }
    if (isOfMask()) {
      text.append(", privacy mask");
    }
    text.append(": ").append(reason.wayOut);
    return value.isEmpty() ? text.toString() : text + ", was " + value;
  }
}
