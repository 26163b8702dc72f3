package io.cadencia.domain.coverage;

import io.cadencia.domain.plant.CameraId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of a camera: that it has been away for a minute, or back for one.
 *
 * @param at when this was sure
 * @param trouble why it is away, or null when it is back
 * @param since when it went away or came back, a minute or more before
 */
public record CameraNotice(
    CameraId camera, Instant at, @Nullable CameraTrouble trouble, Instant since) {

  /** Whether the camera is back. */
  public boolean isRecovery() {
    return trouble == null;
  }
}
