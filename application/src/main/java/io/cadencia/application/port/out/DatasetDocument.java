package io.cadencia.application.port.out;

import java.io.OutputStream;

/** A file that tells of a set of open data what is in it and how it is cited. */
public interface DatasetDocument {

  String fileName();

  /**
   * The same set gives the same bytes.
   *
   * @param to flushed and left open: it belongs to the caller
   * @throws java.io.UncheckedIOException if the stream cannot be written
   */
  void write(OpenDataset dataset, OutputStream to);
}
