package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Options of {@code export --plain}.
 *
 * @param module number of the module
 * @param from first day in the plant's time zone
 * @param to last day
 * @param out the folder to write to
 */
public record ResearchExportOptions(
    Path data, int module, LocalDate from, LocalDate to, Path out) {}
