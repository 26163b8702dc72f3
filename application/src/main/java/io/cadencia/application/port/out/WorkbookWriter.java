package io.cadencia.application.port.out;

import java.io.OutputStream;

/** Writes the day of a module as one file that an engineer opens in a spreadsheet. */
public interface WorkbookWriter {

  /**
   * Writes the cycles as they come, so that a long day needs no more memory than a short one. The
   * same book gives the same bytes, whatever the machine's locale and time zone.
   *
   * @param to flushed and left open: it belongs to the caller
   * @throws java.io.UncheckedIOException if the stream cannot be written
   */
  void write(DayBook book, OutputStream to);
}
