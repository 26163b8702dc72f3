package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code doctor} is to do.
 *
 * @param bench whether to measure
 * @param cameras how many to try first, or null to reckon that
 * @param trial how long each trial takes
 * @param json whether to answer in JSON
 */
public record DoctorOptions(
    Path data,
    boolean bench,
    @Nullable Integer cameras,
    Duration trial,
    boolean json,
    @Nullable Path models) {}
