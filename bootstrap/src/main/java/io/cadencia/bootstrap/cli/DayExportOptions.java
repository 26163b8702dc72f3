package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Options of {@code export} into a folder.
 *
 * @param module number of the module, or {@link #ALL_MODULES}
 * @param from first production day
 * @param to last production day
 * @param out the folder to write to
 */
public record DayExportOptions(Path data, int module, LocalDate from, LocalDate to, Path out) {

  /** Stands for every module that is in use. */
  public static final int ALL_MODULES = 0;
}
