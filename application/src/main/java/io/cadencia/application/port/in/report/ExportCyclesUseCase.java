package io.cadencia.application.port.in.report;

import io.cadencia.domain.plant.ModuleId;
import java.io.OutputStream;
import java.time.LocalDate;

/** Writes out the cycles of one module that ended on one day of the plant. */
public interface ExportCyclesUseCase {

  /**
   * @param to is written to as cycles are read, flushed, and left open: it belongs to the caller
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number;
   *     nothing is written then
   * @throws java.io.UncheckedIOException if the stream cannot be written
   */
  void export(Query query, OutputStream to);

  /**
   * @param day in the plant's time zone; a cycle belongs to the day of its end, like its unit
   */
  record Query(ModuleId module, LocalDate day) {}
}
