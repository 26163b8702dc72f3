package io.cadencia.application.port.in.report;

import io.cadencia.domain.plant.ModuleId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * Writes out, as plain tables, all that the efficiency figures of one module are made of, and the
 * figures themselves, so that anybody can recompute them without this program.
 */
public interface ExportResearchDataUseCase {

  /**
   * @param to is asked for one file after the other; what it opened is closed again
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number;
   *     nothing is written then
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the days run backwards or are
   *     too many to be told by the hour; nothing is written then
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  void export(Query query, Folder to);

  /**
   * @param from first day, in the plant's time zone
   * @param to last day
   */
  record Query(ModuleId module, LocalDate from, LocalDate to) {}

  /** Where the tables go. */
  interface Folder {

    /** Opens a file for writing; it is closed by the export. */
    OutputStream open(String fileName) throws IOException;
  }
}
