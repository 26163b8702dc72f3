package io.cadencia.adapter.cv.simulation;

import java.util.Arrays;

/**
 * A value over time that rests, and goes from one rest to the next as a hand does: by minimum jerk.
 */
final class Glide {

  private double[] times = new double[16];
  private double[] values = new double[16];
  private int size;

  Glide(double initial) {
    append(Double.NEGATIVE_INFINITY, initial);
  }

  /** Rests until start, then moves until end; a start within the last move waits for its end. */
  void moveTo(double start, double end, double value) {
    double begin = Math.max(start, times[size - 1]);
    append(begin, values[size - 1]);
    append(Math.max(end, begin + 1e-3), value);
  }

  double at(double time) {
    int before = lastKeyAt(time);
    if (before == size - 1) {
      return values[before];
    }
    double from = values[before];
    double to = values[before + 1];
    if (from == to) {
      return from;
    }
    return from
        + (to - from) * smooth((time - times[before]) / (times[before + 1] - times[before]));
  }

  /** Where it rests after everything planned so far. */
  double last() {
    return values[size - 1];
  }

  void forgetBefore(double time) {
    int first = lastKeyAt(time);
    if (first > 0) {
      System.arraycopy(times, first, times, 0, size - first);
      System.arraycopy(values, first, values, 0, size - first);
      size -= first;
    }
  }

  private int lastKeyAt(double time) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (times[middle] <= time) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void append(double time, double value) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    times[size] = time;
    values[size] = value;
    size++;
  }

  private static double smooth(double u) {
    return u * u * u * (10 - 15 * u + 6 * u * u);
  }
}
