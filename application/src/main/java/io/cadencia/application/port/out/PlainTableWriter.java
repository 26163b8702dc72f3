package io.cadencia.application.port.out;

import java.io.OutputStream;

/** Writes tables for programs to read. */
public interface PlainTableWriter {

  /**
   * Writes the rows as they come, so that a long table needs no more memory than a short one. The
   * same table gives the same bytes, whatever the machine's locale and time zone; numbers are
   * written so that reading them gives the same bits.
   *
   * @param to flushed and left open: it belongs to the caller
   * @throws java.io.UncheckedIOException if the stream cannot be written
   */
  void write(PlainTable table, OutputStream to);
}
