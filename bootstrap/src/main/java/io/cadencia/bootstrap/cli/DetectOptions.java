package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code detect}.
 *
 * @param video the recording to measure, or null for the cameras of the configuration
 * @param start time of the recording's first frame
 * @param annotate folder for annotated frames, or null for none
 * @param models where models lie, or null for the usual place
 */
public record DetectOptions(
    Path data,
    Path config,
    @Nullable Path video,
    Instant start,
    @Nullable Path annotate,
    @Nullable Path models) {}
