package io.cadencia.adapter.http.json;

import io.cadencia.domain.replay.Recording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A film that zones can be tried on.
 *
 * @param size in bytes
 */
public record RecordingJson(
    String name, long size, Instant modifiedAt, @Nullable Integer cameraId) {

  public static RecordingJson of(Recording recording) {
    var camera = recording.camera();
    return new RecordingJson(
        recording.name(),
        recording.bytes(),
        recording.modifiedAt().truncatedTo(ChronoUnit.MILLIS),
        camera == null ? null : camera.value());
  }
}
