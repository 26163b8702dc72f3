package io.cadencia.domain.agreement;

/** What every statistic asks of its arguments. */
final class Checks {

  private Checks() {}

  static void confidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "a confidence lies between 0 and 1, such as 0.95, was " + confidence);
    }
  }

  static void degrees(double degrees) {
    if (!(degrees > 0 && Double.isFinite(degrees))) {
      throw new IllegalArgumentException("degrees of freedom must be positive, were " + degrees);
    }
  }

  static void finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, was " + value);
    }
  }

  static void positive(String what, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(what + " must be positive, was " + value);
    }
  }

  static void notNegative(String what, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(what + " must not be negative, was " + value);
    }
  }

  static void atLeast(String what, int least, int count) {
    if (count < least) {
      throw new IllegalArgumentException(what + " must be at least " + least + ", were " + count);
    }
  }
}
