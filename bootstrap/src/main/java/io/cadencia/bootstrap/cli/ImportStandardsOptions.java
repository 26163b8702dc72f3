package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code standards import}.
 *
 * @param file the bulletin, .csv or .xlsx
 * @param module number of the module
 * @param validFrom first instant at which it is in force, or null for now
 * @param sheet sheet of a workbook, or null for the first
 * @param by who imports it, or null for a preview
 * @param apply whether to put it in force
 */
public record ImportStandardsOptions(
    Path file,
    Path data,
    int module,
    @Nullable Instant validFrom,
    @Nullable String sheet,
    @Nullable String by,
    boolean apply) {}
