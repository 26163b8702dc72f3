package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Options of {@code export --open-data}.
 *
 * @param module number of the module, or {@link DayExportOptions#ALL_MODULES}
 * @param from first day in the plant's time zone
 * @param to last day
 * @param out the folder in which the set gets one of its own
 */
public record OpenDataOptions(Path data, int module, LocalDate from, LocalDate to, Path out) {}
