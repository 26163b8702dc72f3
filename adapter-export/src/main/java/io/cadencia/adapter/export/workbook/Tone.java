package io.cadencia.adapter.export.workbook;

/** What a row is among the rows of its sheet. */
enum Tone {
  HEADER,
  BODY,
  /** Every other one, a little darker. */
  BAND,
  TOTAL,
  /** Says in words why there is nothing to show. */
  NOTE;

  static Tone ofRow(long index) {
    return index % 2 == 0 ? BODY : BAND;
  }
}
