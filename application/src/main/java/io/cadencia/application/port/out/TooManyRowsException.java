package io.cadencia.application.port.out;

import io.cadencia.domain.CadenciaException;

/** A day has more cycles than a sheet has rows; nothing is cut off in silence. */
public final class TooManyRowsException extends CadenciaException {

  /**
   * @param sheet that is full
   * @param most how many rows it may have
   */
  public TooManyRowsException(String sheet, int most) {
    super(
        "sheet %s would have more than the %d rows that a workbook can have: export the cycles as CSV"
            .formatted(sheet, most));
  }
}
