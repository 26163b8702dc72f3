package io.cadencia.application.port.out;

import io.cadencia.domain.plant.ModuleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells which revision of a day's workbook is being written. */
@FunctionalInterface
public interface WorkbookRevisions {

  /** Every workbook is the first. */
  WorkbookRevisions FIRST = (module, day, inputs) -> new Revision(1, null);

  /**
   * Asked once for each workbook, when all but its manifest is known.
   *
   * @param inputs hash of all that the sheets say; the same for the same figures, whichever version
   *     of the program writes them
   */
  Revision of(ModuleId module, LocalDate day, String inputs);

  /**
   * @param number from 1
   * @param reason why there is another one than the first, or null
   */
  record Revision(int number, @Nullable String reason) {}
}
