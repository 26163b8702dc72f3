package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Options of {@code export}.
 *
 * @param module number of the module
 * @param date day in the plant's time zone
 */
public record ExportOptions(Path data, int module, LocalDate date, Path out) {}
