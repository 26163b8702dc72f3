package io.cadencia.adapter.export.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the picture's workbook: {@code docs/images/workbook.png} is made of it. */
final class ShownBook {

  private ShownBook() {}

  public static void main(String[] arguments) throws IOException {
    try (var file = Files.newOutputStream(Path.of(arguments[0]))) {
      new XlsxWorkbookWriter().write(TestBooks.ordinary(21, Long.parseLong(arguments[1])), file);
    }
  }
}
