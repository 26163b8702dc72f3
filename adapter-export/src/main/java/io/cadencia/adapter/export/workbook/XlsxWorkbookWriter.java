package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.WorkbookWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the workbook as XLSX. POI makes the shell; the rows go straight into the file between the
 * two halves of their sheet, so that no row is kept and nothing is written twice. The parts come in
 * a fixed order and bear a fixed time.
 */
public final class XlsxWorkbookWriter implements WorkbookWriter {

  /** Zip files keep local times; around this one no zone changes its clocks. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 12, 0);

  private static final String TYPES = "[Content_Types].xml";
  private static final String ROWS = "<sheetData/>";
  private static final String EXTENT = "<dimension ref=\"A1\"/>";
  private static final int BUFFER = 1 << 16;

  /** A sixth larger than at the usual level, in about half of the time. */
  private static final int LEVEL = 4;

  @Override
  public void write(DayBook book, OutputStream to) {
    try {
      var shell = BookShell.of(book);
      var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
      zip.setLevel(LEVEL);
      writeShell(shell, zip);
      DaySheets.each(book, sheet -> writeSheet(sheet, shell, zip));
      zip.finish();
      zip.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the workbook cannot be written", e);
    }
  }

  /** All parts but the sheets; what tells the types of the others must come first. */
  private static void writeShell(BookShell shell, ZipOutputStream zip) throws IOException {
    writePart(TYPES, shell, zip);
    for (var name : shell.parts().keySet()) {
      if (!name.equals(TYPES) && !isSheet(name)) {
        writePart(name, shell, zip);
      }
    }
  }

  private static boolean isSheet(String part) {
    return part.matches("xl/worksheets/sheet\\d+\\.xml");
  }

  private static void writePart(String name, BookShell shell, ZipOutputStream zip)
      throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(shell.part(name));
    zip.closeEntry();
  }

  private static void writeSheet(BookSheet sheet, BookShell shell, ZipOutputStream zip) {
    var name = "xl/worksheets/sheet" + (BookSheet.NAMES.indexOf(sheet.name()) + 1) + ".xml";
    var empty = new String(shell.part(name), StandardCharsets.UTF_8).replace(EXTENT, "");
    int at = empty.indexOf(ROWS);
    if (at < 0) {
      throw new IllegalStateException("the shell has no place for rows in " + name);
    }
    try {
      zip.putNextEntry(entry(name));
      var text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
      text.append(empty, 0, at).append("<sheetData>");
      sheet.all().forEachOrdered(new RowXml(text, shell.styles(), sheet.columns())::write);
      text.append("</sheetData>").append(empty, at + ROWS.length(), empty.length());
      text.flush();
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException("sheet " + sheet.name() + " cannot be written", e);
    }
  }

  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    return entry;
  }
}
