package io.cadencia.application.port.in.report;

import io.cadencia.domain.plant.ModuleId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * Writes the workbook of one module and one production day, its mirrors as text, and the hash of
 * each, all of one state of the storage. The same state gives the same bytes on every machine.
 */
public interface ExportDayUseCase {

  /**
   * @param to is asked for one file after the other; what it opened is closed again
   * @param progress is told as it goes, and may stop it
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number;
   *     nothing is written then
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  void export(Query query, Folder to, Progress progress);

  /**
   * @param day production day in the plant's time zone
   * @param revision from 1; which one of the day the workbook says it is
   */
  record Query(ModuleId module, LocalDate day, int revision) {

    public Query {
      if (revision <= 0) {
        throw new IllegalArgumentException("revisions count from 1, was " + revision);
      }
    }

    /** The first revision. */
    public Query(ModuleId module, LocalDate day) {
      this(module, day, 1);
    }
  }

  /** Where the files go. */
  interface Folder {

    /** Opens a file for writing; it is closed by the export. */
    OutputStream open(String fileName) throws IOException;
  }

  /** Is told how far it is. */
  interface Progress {

    /**
     * @param share of the work that is done, 0 to 1, never less than before. An exception thrown
     *     here ends the export and passes through
     */
    void at(double share);
  }
}
