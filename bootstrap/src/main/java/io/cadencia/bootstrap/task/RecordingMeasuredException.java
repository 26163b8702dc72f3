package io.cadencia.bootstrap.task;

import io.cadencia.domain.CadenciaException;
import java.time.Instant;

/**
 * A camera has frames of that time already; measuring it once more would count its cycles twice.
 */
public final class RecordingMeasuredException extends CadenciaException {

  RecordingMeasuredException(int camera, Instant lastFrame, Instant start) {
    super(
        "camera %d was measured until %s already, the recording starts at %s; use another --data folder or a later --start"
            .formatted(camera, lastFrame, start));
  }
}
