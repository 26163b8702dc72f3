package io.cadencia.adapter.export.workbook;

import io.cadencia.adapter.export.SpanishText;
import io.cadencia.application.port.out.DayBook.Said;
import io.cadencia.domain.access.Role;
import org.jspecify.annotations.Nullable;

/** Who said something, by role. */
final class SaidCells {

  /** On the command line there are no roles. */
  private static final String WITHOUT_ROLE = "consola";

  private SaidCells() {}

  static BookCell role(@Nullable Said said) {
    if (said == null) {
      return BookCell.EMPTY;
    }
    var word = said.role();
    return BookCell.text(
        word == null ? WITHOUT_ROLE : Role.ofWord(word).map(SpanishText::word).orElse(word));
  }

  static BookCell reason(@Nullable Said said) {
    return BookCell.text(said == null ? null : said.reason());
  }
}
