package io.cadencia.application.port.out;

import java.io.OutputStream;

/** Writes cycles as a sheet that people open in their spreadsheet. */
public interface CycleSheetWriter {

  /**
   * Writes the rows as they come, so that a long day needs no more memory than a short one. The
   * same sheet gives the same bytes, whatever the machine's locale and time zone.
   *
   * @param to flushed and left open: it belongs to the caller
   * @throws java.io.UncheckedIOException if the stream cannot be written
   */
  void write(CycleSheet sheet, OutputStream to);
}
