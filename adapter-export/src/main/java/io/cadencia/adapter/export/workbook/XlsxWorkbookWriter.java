package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.TooManyRowsException;
import io.cadencia.application.port.out.WorkbookWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the workbook as XLSX: a shell, and rows that go straight into the file between the two
 * halves of their sheet, so that no row is kept and nothing is written twice. The parts come in a
 * fixed order and bear a fixed time.
 */
public final class XlsxWorkbookWriter implements WorkbookWriter {

  /** Zip files keep local times; around this one no zone changes its clocks. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 12, 0);

  private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet\\d+\\.xml");
  private static final int BUFFER = 1 << 16;

  /** A sixth larger than at the usual level, in about half of the time. */
  private static final int LEVEL = 4;

  /** More cannot be in a sheet, with its header. */
  private static final int MOST_ROWS = 1 << 20;

  private final int mostRows;

  public XlsxWorkbookWriter() {
    this(MOST_ROWS);
  }

  XlsxWorkbookWriter(int mostRows) {
    this.mostRows = mostRows;
  }

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

  /** All parts but the sheets. */
  private static void writeShell(BookShell shell, ZipOutputStream zip) throws IOException {
    for (var part : shell.parts().entrySet()) {
      if (!SHEET.matcher(part.getKey()).matches()) {
        zip.putNextEntry(entry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private void writeSheet(BookSheet sheet, BookShell shell, ZipOutputStream zip) {
    int number = BookSheet.NAMES.indexOf(sheet.name()) + 1;
    var halves = shell.halves(number);
    try {
      zip.putNextEntry(entry("xl/worksheets/sheet" + number + ".xml"));
      var text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
      text.append(halves[0]).append("<sheetData>");
      var rows = new RowXml(text, sheet.columns());
      sheet.all().peek(row -> demandRoom(sheet, rows)).forEachOrdered(rows::write);
      text.append("</sheetData>").append(halves[1]);
      text.flush();
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException("sheet " + sheet.name() + " cannot be written", e);
    }
  }

  private void demandRoom(BookSheet sheet, RowXml rows) {
    if (rows.written() == mostRows) {
      throw new TooManyRowsException(sheet.name(), mostRows);
    }
  }

  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    return entry;
  }
}
