package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code serve}.
 *
 * @param config the configuration to take over, or null to keep the stored plant
 * @param port overrides the configuration's, 0 for any free one; null for none given
 * @param dev the development mode: whoever is on this machine may say who they are
 */
public record ServeOptions(Path data, @Nullable Path config, @Nullable Integer port, boolean dev) {}
