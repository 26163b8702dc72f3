package io.cadencia.adapter.export.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of text in UTF-8, each ended by a line feed. */
final class DocumentLines {

  private DocumentLines() {}

  static void write(List<String> lines, OutputStream to) {
    try {
      to.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the document cannot be written", e);
    }
  }
}
