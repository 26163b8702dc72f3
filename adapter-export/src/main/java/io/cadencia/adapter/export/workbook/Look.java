package io.cadencia.adapter.export.workbook;

/** How what stands in a column is shown. The spreadsheet puts in its own decimal sign. */
enum Look {
  TEXT("General"),
  WHOLE("#,##0"),
  DECIMAL("#,##0.00"),
  SAM("#,##0.0000"),
  SECONDS("#,##0.0"),
  PERCENT("0.0%"),
  DAY("dd/mm/yyyy"),
  HOUR("hh:mm"),
  MOMENT("dd/mm/yyyy hh:mm:ss");

  private final String format;

  Look(String format) {
    this.format = format;
  }

  String format() {
    return format;
  }
}
