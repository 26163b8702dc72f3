package io.cadencia.adapter.export.workbook;

/**
 * One column of a sheet.
 *
 * @param title in the header
 * @param plain its name for programs
 * @param width in characters
 */
record Column(String title, String plain, Look look, int width) {}
