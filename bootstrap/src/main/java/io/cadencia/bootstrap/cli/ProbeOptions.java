package io.cadencia.bootstrap.cli;

import io.cadencia.adapter.cv.source.Transport;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code probe}.
 *
 * @param address of the camera, or null to take that of a configuration
 * @param config the configuration that has its address, or null
 * @param camera number of the camera there, or null
 * @param transport how its pictures travel, or null for the usual or configured way
 * @param length how long it is looked at
 */
public record ProbeOptions(
    @Nullable String address,
    @Nullable Path config,
    @Nullable Integer camera,
    @Nullable Transport transport,
    Duration length) {

  /** The address is left out: it may hold a password. */
  @Override
  public String toString() {
    return "ProbeOptions[config=" + config + ", camera=" + camera + "]";
  }
}
