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
    var sheet = workbook.createSheet(name);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
    }
    sheet.createFreezePane(fixedColumns, 1);
    sheet.setDisplayGridlines(false);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    print(sheet);
    return sheet;
  }

  private static void print(XSSFSheet sheet) {
    var setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
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
