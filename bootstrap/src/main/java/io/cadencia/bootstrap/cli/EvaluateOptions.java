package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code evaluate}: a recording with its truth, or a folder of them.
 *
 * @param video the recording, or null where a folder is given
 * @param truth its true cycles, or null where a folder is given
 * @param config with the zones; null in a folder where each recording has its own
 * @param folder of recordings, or null
 * @param report folder to be made
 * @param language of the pages
 * @param start time of the first frame
 * @param models where models lie, or null for the usual place
 */
public record EvaluateOptions(
    @Nullable Path video,
    @Nullable Path truth,
    @Nullable Path config,
    @Nullable Path folder,
    Path report,
    Locale language,
    Instant start,
    @Nullable Path models) {}
