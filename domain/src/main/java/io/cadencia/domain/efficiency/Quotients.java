package io.cadencia.domain.efficiency;

import java.math.BigInteger;

/** An exact sum of quotients of whole numbers; it is divided out only when it is read. */
final class Quotients {

  private BigInteger numerator = BigInteger.ZERO;
  private BigInteger denominator = BigInteger.ONE;

  /**
   * @param divisor not 0
   */
  void add(long dividend, long divisor) {
    if (denominator.equals(BigInteger.ONE) && numerator.signum() == 0) {
      begin(dividend, divisor);
      return;
    }
    var by = BigInteger.valueOf(divisor);
    numerator = numerator.multiply(by).add(BigInteger.valueOf(dividend).multiply(denominator));
    denominator = denominator.multiply(by);
    var common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /** Most sums have one quotient only. */
  private void begin(long dividend, long divisor) {
    long a = Math.abs(dividend);
    long b = Math.abs(divisor);
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    numerator = BigInteger.valueOf(dividend / a);
    denominator = BigInteger.valueOf(divisor / a);
  }

  int floor() {
    return numerator.divide(denominator).intValueExact();
  }

  double value() {
    return numerator.doubleValue() / denominator.doubleValue();
  }
}
