package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code demo}.
 *
 * @param port 0 for any free one
 * @param data the data folder, or null for a new one
 * @param models where models lie, or null for the usual place
 * @param speed how much faster than the wall's the clock of the demo runs
 * @param duration simulated time after which the demo ends and reports, or null for no end
 * @param browser whether to open the board in the user's browser
 */
public record DemoOptions(
    int port,
    @Nullable Path data,
    @Nullable Path models,
    long seed,
    double speed,
    @Nullable Duration duration,
    int stations,
    boolean browser) {}
