package io.cadencia.adapter.export.bulletin;

import java.util.List;

/** A workbook has no sheet of the name that was asked for. */
final class NoSuchSheetException extends RuntimeException {

  NoSuchSheetException(String wanted, List<String> known) {
    super("has no sheet '" + wanted + "'; it has " + String.join(", ", known));
  }
}
