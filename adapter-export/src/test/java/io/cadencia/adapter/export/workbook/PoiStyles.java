package io.cadencia.adapter.export.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One style for each tone and look, made once in the same order. */
final class PoiStyles {

  static final byte[] INK = {0x1F, 0x2D, 0x3D};
  static final byte[] SLATE = {0x33, 0x4E, 0x68};
  static final byte[] MIST = {(byte) 0xF4, (byte) 0xF7, (byte) 0xFA};
  static final byte[] TOTAL = {(byte) 0xE1, (byte) 0xE8, (byte) 0xF0};
  static final byte[] LINE = {(byte) 0xD5, (byte) 0xDD, (byte) 0xE6};
  static final byte[] GREY = {(byte) 0x8A, (byte) 0x96, (byte) 0xA3};

  private static final byte[] WHITE = {-1, -1, -1};
  private static final byte OPAQUE = -1;
  private static final short POINTS = 10;

  private final XSSFWorkbook workbook;

  private PoiStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** In the order by which {@link BookStyles} numbers them. */
  static void make(XSSFWorkbook workbook) {
    var styles = new PoiStyles(workbook);
    for (var tone : Tone.values()) {
      for (var look : Look.values()) {
        int number = styles.style(tone, look).getIndex();
        if (number != BookStyles.number(tone, look)) {
          throw new IllegalStateException(tone + " " + look + " is not " + number);
        }
      }
    }
  }

  private XSSFCellStyle style(Tone tone, Look look) {
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setFont(font(tone));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(alignment(tone, look));
    style.setIndention((short) (style.getAlignment() == HorizontalAlignment.CENTER ? 0 : 1));
    style.setWrapText(tone == Tone.HEADER);
    switch (tone) {
      case HEADER -> fill(style, SLATE);
      case BAND -> fill(style, MIST);
      case TOTAL -> fill(style, TOTAL);
      case BODY, NOTE -> {}
    }
    if (tone != Tone.HEADER && tone != Tone.NOTE) {
      style.setBorderBottom(tone == Tone.TOTAL ? BorderStyle.MEDIUM : BorderStyle.THIN);
      style.setBottomBorderColor(color(tone == Tone.TOTAL ? SLATE : LINE));
    }
    return style;
  }

  private static HorizontalAlignment alignment(Tone tone, Look look) {
    if (tone == Tone.HEADER) {
      return HorizontalAlignment.CENTER;
    }
    return switch (look) {
      case TEXT -> HorizontalAlignment.LEFT;
      case DAY, HOUR, MOMENT -> HorizontalAlignment.CENTER;
      default -> HorizontalAlignment.RIGHT;
    };
  }

  private static void fill(XSSFCellStyle style, byte[] rgb) {
    style.setFillForegroundColor(color(rgb));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private XSSFFont font(Tone tone) {
    var font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints(POINTS);
    font.setBold(tone == Tone.HEADER || tone == Tone.TOTAL);
    font.setItalic(tone == Tone.NOTE);
    font.setColor(color(tone == Tone.HEADER ? WHITE : INK));
    return font;
  }

  static XSSFColor color(byte[] rgb) {
    return new XSSFColor(new byte[] {OPAQUE, rgb[0], rgb[1], rgb[2]}, null);
  }
}
