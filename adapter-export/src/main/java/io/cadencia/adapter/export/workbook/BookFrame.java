package io.cadencia.adapter.export.workbook;

import io.cadencia.adapter.export.SpanishText;
import io.cadencia.application.port.out.DayBook;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** All of a sheet but its rows: widths, what stays in view, and how it is printed. */
final class BookFrame {

  private static final int CHARACTER = 256;
  private static final double SIDE_INCHES = 0.4;
  private static final double TOP_INCHES = 0.75;

  private final XSSFWorkbook workbook;
  private final DayBook book;

  BookFrame(XSSFWorkbook workbook, DayBook book) {
    this.workbook = workbook;
    this.book = book;
  }

  /**
   * @param fixedColumns stay in view when the sheet is moved sideways
   */
  XSSFSheet sheet(String name, List<Column> columns, int fixedColumns) {
    var sheet = unprinted(name, columns, fixedColumns);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    print(sheet, 1);
    return sheet;
  }

  /** A sheet too wide for a page: printed on two side by side, the fixed columns on both. */
  XSSFSheet wideSheet(String name, List<Column> columns, int fixedColumns) {
    var sheet = unprinted(name, columns, fixedColumns);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, fixedColumns - 1));
    print(sheet, 2);
    sheet.getPrintSetup().setLeftToRight(true);
    return sheet;
  }

  private XSSFSheet unprinted(String name, List<Column> columns, int fixedColumns) {
    var sheet = workbook.createSheet(name);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
    }
    sheet.createFreezePane(fixedColumns, 1);
    sheet.setDisplayGridlines(false);
    return sheet;
  }

  private void print(XSSFSheet sheet, int pagesWide) {
    var setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) pagesWide);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
    sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
    sheet.setMargin(PageMargin.TOP, TOP_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, TOP_INCHES);
    var scope = book.scope();
    sheet.getHeader().setLeft(plain(scope.module().code() + " · " + scope.module().name()));
    sheet.getHeader().setCenter("&B&A");
    var day = SpanishText.day(scope.day());
    sheet.getHeader().setRight(scope.isOver() ? day : day + " · " + DayState.of(scope));
    sheet.getFooter().setLeft("Cadencia");
    sheet.getFooter().setRight("Página &P de &N");
  }

  /** Text in which nothing is taken for an instruction to the printer. */
  private static String plain(String text) {
    return CellText.clean(text).replace("&", "&&");
  }
}
