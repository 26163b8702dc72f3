package io.cadencia.domain.replay;

import io.cadencia.domain.plant.CameraId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A film that zones can be tried on.
 *
 * @param name of its file, without any folder
 * @param modifiedAt when the file was last written
 * @param camera that shows it, where it is the film of one
 */
public record Recording(String name, long bytes, Instant modifiedAt, @Nullable CameraId camera) {}
