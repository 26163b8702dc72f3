package io.cadencia.adapter.export.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Numbers in one spelling: the shortest of at least 15 digits that reads as the same bits. Not that
 * of {@link Double#toString}, which is another one since Java 19.
 */
final class Numbers {

  static final int LEAST_DIGITS = 15;
  static final int MOST_DIGITS = 17;

  private static final double SHORT = 1e4;
  private static final double SURE = 1e11;

  /** Spreadsheets count days from here. */
  private static final long EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();

  private static final long MILLIS_OF_DAY = 86_400_000;
  private static final int DAY_DECIMALS = 10;
  private static final long DAY_UNITS = 10_000_000_000L;

  private Numbers() {}

  static String text(double number) {
    if (Math.abs(number) < SURE && number == (long) number) {
      return Long.toString((long) number);
    }
    double scaled = Math.rint(number * SHORT);
    if (Math.abs(number) < SURE && scaled / SHORT == number) {
      return plain((long) scaled, 4);
    }
    var quick = Digits.of(number);
    return quick == null ? slowly(number) : plain(quick.digits(), quick.decimals());
  }

  /** What {@link Digits} must agree with, and is ten times as fast as. */
  static String slowly(double number) {
    var exact = new BigDecimal(number);
    for (int digits = LEAST_DIGITS; digits < MOST_DIGITS; digits++) {
      var rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == number) {
        return plain(rounded);
      }
    }
    return plain(exact.round(new MathContext(MOST_DIGITS)));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static String serial(LocalDate day) {
    return Long.toString(day.toEpochDay() - EPOCH);
  }

  /** Days with as many decimals as tell milliseconds apart. */
  static String serial(LocalDateTime moment) {
    long millis = moment.toLocalTime().toNanoOfDay() / 1_000_000;
    long days = moment.toLocalDate().toEpochDay() - EPOCH;
    long fraction = (millis * DAY_UNITS + MILLIS_OF_DAY / 2) / MILLIS_OF_DAY;
    return plain(days * DAY_UNITS + fraction, DAY_DECIMALS);
  }

  /** The number of these digits, the last of which are decimals, without zeros at the end. */
  private static String plain(long digits, int decimals) {
    long left = digits;
    int places = decimals;
    while (places > 0 && left % 10 == 0) {
      left /= 10;
      places--;
    }
    var text = new StringBuilder(MOST_DIGITS + 3).append(Math.abs(left));
    while (text.length() <= places) {
      text.insert(0, '0');
    }
    if (places > 0) {
      text.insert(text.length() - places, '.');
    }
    return left < 0 ? text.insert(0, '-').toString() : text.toString();
  }
}
