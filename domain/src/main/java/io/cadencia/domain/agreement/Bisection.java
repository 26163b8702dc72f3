package io.cadencia.domain.agreement;

import java.util.function.DoubleUnaryOperator;

/** Inverts a function by halving, down to two neighbouring doubles. */
final class Bisection {

  private Bisection() {}

  /** Where a function that rises from {@code low} to {@code high} reaches a target. */
  static double ofRising(DoubleUnaryOperator rising, double target, double low, double high) {
    double from = low;
    double to = high;
    double middle = (from + to) / 2;
    while (from < middle && middle < to) {
      if (rising.applyAsDouble(middle) < target) {
        from = middle;
      } else {
        to = middle;
      }
      middle = (from + to) / 2;
    }
    return middle;
  }
}
