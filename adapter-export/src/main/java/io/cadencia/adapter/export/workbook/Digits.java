package io.cadencia.adapter.export.workbook;

import org.jspecify.annotations.Nullable;

/**
 * The digits of a number by the arithmetic of doubles, which is fast: what a product loses to
 * rounding is known exactly, by a multiplication and addition in one.
 *
 * @param decimals how many of the digits are behind the point
 */
record Digits(long digits, int decimals) {

  /** Powers of ten, all of them exact. */
  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final double LEAST = 1e-4;
  private static final double MOST = 1e11;

  /** Numbers above have no fraction. */
  private static final double WHOLE = 1L << 53;

  /** Nearer to a border than this is left to those who are slow. */
  private static final double CLEAR = 1e-6;

  /** Empty where this is no way to be sure. */
  static @Nullable Digits of(double number) {
    double size = Math.abs(number);
    // Below a power of two numbers are denser than above it.
    if (!(size > LEAST && size < MOST) || size == Math.scalb(1.0, Math.getExponent(size))) {
      return null;
    }
    int whole = wholeDigits(size);
    for (int digits = Numbers.LEAST_DIGITS; digits <= Numbers.MOST_DIGITS; digits++) {
      int decimals = digits - whole;
      double product = number * TENS[decimals];
      double lost = Math.fma(number, TENS[decimals], -product);
      double near = Math.abs(product) < WHOLE ? Math.rint(product) : product;
      double rest = (product - near) + lost;
      double off = Math.abs(rest - Math.rint(rest));
      double same = TENS[decimals] * Math.ulp(number) / 2;
      if (isNear(off, 0.5) || isNear(off, same)) {
        return null;
      }
      if (off < same) {
        return new Digits((long) near + (long) Math.rint(rest), decimals);
      }
    }
    return null;
  }

  private static boolean isNear(double value, double border) {
    return Math.abs(value - border) < CLEAR * border;
  }

  /** How many digits stand before the point; of 0.05, minus one. */
  private static int wholeDigits(double size) {
    int digits = 0;
    while (size >= TENS[digits]) {
      digits++;
    }
    int zeros = 0;
    while (digits == 0 && size * TENS[zeros + 1] < 1) {
      zeros++;
    }
    return digits - zeros;
  }
}
