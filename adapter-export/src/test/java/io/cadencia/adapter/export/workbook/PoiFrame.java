package io.cadencia.adapter.export.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** All of a sheet but its rows: widths, what stays in view, and how it is printed. */
final class PoiFrame {

  private static final int CHARACTER = 256;
  private static final double SIDE_INCHES = 0.4;
  private static final double TOP_INCHES = 0.75;

  private final XSSFWorkbook workbook;

  PoiFrame(XSSFWorkbook workbook) {
    this.workbook = workbook;
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

  private static void print(XSSFSheet sheet, int pagesWide) {
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
    sheet.getHeader().setLeft("{module}");
    sheet.getHeader().setCenter("&B&A");
    sheet.getHeader().setRight("{day}");
    sheet.getFooter().setLeft("Cadencia");
    sheet.getFooter().setRight("Página &P de &N");
  }
}
