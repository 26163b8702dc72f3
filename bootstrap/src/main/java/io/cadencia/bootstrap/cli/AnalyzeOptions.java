package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code analyze}.
 *
 * @param cycles file of cycles
 * @param reference file of cycles timed by stopwatch, or null
 * @param out folder for drawings, or null for none
 * @param zone of the times in a cycle sheet
 */
public record AnalyzeOptions(
    Path cycles, @Nullable Path reference, @Nullable Path out, ZoneId zone) {}
