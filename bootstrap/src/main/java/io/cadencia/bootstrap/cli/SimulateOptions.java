package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code simulate}.
 *
 * @param out the video to write
 * @param truth the list of true cycles to write
 * @param config the matching configuration to write
 * @param length length of the video
 * @param fps frames per second
 * @param disturbances names of the disturbances to play, none for {@code none}; null for all
 */
public record SimulateOptions(
    Path out,
    Path truth,
    Path config,
    long seed,
    Duration length,
    double fps,
    int stations,
    @Nullable List<String> disturbances) {

  public SimulateOptions {
    disturbances = disturbances == null ? null : List.copyOf(disturbances);
  }
}
