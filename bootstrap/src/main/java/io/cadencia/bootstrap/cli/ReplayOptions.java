package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code replay}.
 *
 * @param video the recording
 * @param camera number of the camera whose zones are tried
 * @param zones file of the zones to try, as the API takes them
 * @param start time of the recording's first frame
 * @param json file to write the answer to as well, or null
 * @param models where models lie, or null for the usual place
 * @param watched whether another program has it run, and wants to be told how far it is
 */
public record ReplayOptions(
    Path data,
    Path video,
    int camera,
    Path zones,
    Instant start,
    @Nullable Path json,
    @Nullable Path models,
    boolean watched) {}
