package io.cadencia.adapter.export.workbook;

import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Colours by thresholds: those of the board, and that of coverage. */
final class PoiThresholds {

  private static final byte[] BAR = {(byte) 0x8F, (byte) 0xB4, (byte) 0xD9};
  private static final byte[] AHEAD = {(byte) 0xE3, (byte) 0xF1, (byte) 0xE6};
  private static final byte[] BEHIND = {(byte) 0xFB, (byte) 0xE6, (byte) 0xDF};
  private static final double FULL_BAR = 1.2;

  /** As the board judges: less than a unit, or than one in twenty, is no difference. */
  private static final String APART = "MAX(1,0.05*$B2)";

  private PoiThresholds() {}

  /** A bar in each efficiency; grey where too little was watched to tell one. */
  static void onIndicators(XSSFSheet sheet) {
    bars(sheet, "M2:M" + PoiShell.LAST_INDICATOR);
    var rules = sheet.getSheetConditionalFormatting();
    var grey = rules.createConditionalFormattingRule("AND(ISNUMBER($P2),$P2<{coverage})");
    var font = grey.createFontFormatting();
    font.setFontColor(PoiStyles.color(PoiStyles.GREY));
    font.setFontStyle(true, false);
    rules.addConditionalFormatting(ranges("A2:P" + PoiShell.LAST_INDICATOR), grey);
  }

  private static void bars(XSSFSheet sheet, String range) {
    var rules = sheet.getSheetConditionalFormatting();
    var rule = rules.createConditionalFormattingRule(PoiStyles.color(BAR));
    var bar = rule.getDataBarFormatting();
    bar.getMinThreshold().setRangeType(RangeType.NUMBER);
    bar.getMinThreshold().setValue(0d);
    bar.getMaxThreshold().setRangeType(RangeType.NUMBER);
    bar.getMaxThreshold().setValue(FULL_BAR);
    rules.addConditionalFormatting(ranges(range), rule);
  }

  static void onHours(XSSFSheet sheet) {
    colour(sheet, "AND(ISNUMBER($B2),$C2-$B2>=" + APART + ")", AHEAD);
    colour(sheet, "AND(ISNUMBER($B2),$B2-$C2>=" + APART + ")", BEHIND);
  }

  private static void colour(XSSFSheet sheet, String when, byte[] rgb) {
    var rules = sheet.getSheetConditionalFormatting();
    var rule = rules.createConditionalFormattingRule(when);
    rule.createPatternFormatting().setFillBackgroundColor(PoiStyles.color(rgb));
    rules.addConditionalFormatting(ranges("C2:D" + PoiShell.LAST_HOUR), rule);
  }

  private static CellRangeAddress[] ranges(String range) {
    return new CellRangeAddress[] {CellRangeAddress.valueOf(range)};
  }
}
