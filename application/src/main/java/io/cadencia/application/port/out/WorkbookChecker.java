package io.cadencia.application.port.out;

import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Answer;
import io.cadencia.domain.plant.ModuleId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** Reads workbooks that were written earlier, and that anybody may have changed since. */
public interface WorkbookChecker {

  /**
   * What the manifest says that the workbook is.
   *
   * @throws NotAWorkbookException if there is no such manifest
   */
  Claim claim(Path workbook);

  /** Compares what stands in the file with what the book would write. */
  Answer compare(Path workbook, Claim claim, DayBook book);

  /**
   * @param plant id of the plant
   * @param knownUntil nothing later was known when it was written
   */
  record Claim(String plant, ModuleId module, LocalDate day, Instant knownUntil, int revision) {}
}
