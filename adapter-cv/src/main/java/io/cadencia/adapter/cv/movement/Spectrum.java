package io.cadencia.adapter.cv.movement;

/**
 * A picture as a sum of waves: its discrete Fourier transform in two dimensions, by the fast
 * algorithm of Cooley and Tukey (Mathematics of Computation 19, 1965). Width and height are powers
 * of two.
 */
final class Spectrum {

  private final int width;
  private final int height;
  private final double[] real;
  private final double[] imaginary;

  private Spectrum(int width, int height, double[] real, double[] imaginary) {
    this.width = width;
    this.height = height;
    this.real = real;
    this.imaginary = imaginary;
  }

  /**
   * @param levels row by row, {@code width * height} of them; they are left as they are
   * @throws IllegalArgumentException if width or height is no power of two
   */
  static Spectrum of(double[] levels, int width, int height) {
    if (Integer.bitCount(width) != 1 || Integer.bitCount(height) != 1) {
      throw new IllegalArgumentException(
          "a spectrum is of powers of two, was of " + width + "x" + height);
    }
    var spectrum = new Spectrum(width, height, levels.clone(), new double[levels.length]);
    spectrum.transform(-1);
    return spectrum;
  }

  /** How strong each wave is, row by row, the longest in the corners. */
  double[] strengths() {
    var strengths = new double[real.length];
    for (int i = 0; i < strengths.length; i++) {
      strengths[i] = Math.hypot(real[i], imaginary[i]);
    }
    return strengths;
  }

  /**
   * The phase correlation with another spectrum of the same size (Kuglin and Hines, 1975): a peak
   * of at most 1 at the shift between the two pictures, counted around the edges.
   */
  double[] phaseCorrelation(Spectrum other) {
    var crossed = new Spectrum(width, height, new double[real.length], new double[real.length]);
    for (int i = 0; i < real.length; i++) {
      double re = real[i] * other.real[i] + imaginary[i] * other.imaginary[i];
      double im = real[i] * other.imaginary[i] - imaginary[i] * other.real[i];
      double strength = Math.hypot(re, im);
      crossed.real[i] = strength < 1e-9 ? 0 : re / strength;
      crossed.imaginary[i] = strength < 1e-9 ? 0 : im / strength;
    }
    crossed.transform(1);
    for (int i = 0; i < crossed.real.length; i++) {
      crossed.real[i] /= crossed.real.length;
    }
    return crossed.real;
  }

  private void transform(int sign) {
    for (int row = 0; row < height; row++) {
      transform(row * width, 1, width, sign);
    }
    for (int column = 0; column < width; column++) {
      transform(column, width, height, sign);
    }
  }

  private void transform(int start, int step, int length, int sign) {
    reverseBits(start, step, length);
    for (int half = 1; half < length; half *= 2) {
      for (int wave = 0; wave < half; wave++) {
        double angle = sign * Math.PI * wave / half;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = wave; i < length; i += 2 * half) {
          butterfly(start + i * step, start + (i + half) * step, cos, sin);
        }
      }
    }
  }

  private void butterfly(int a, int b, double cos, double sin) {
    double re = real[b] * cos - imaginary[b] * sin;
    double im = real[b] * sin + imaginary[b] * cos;
    real[b] = real[a] - re;
    imaginary[b] = imaginary[a] - im;
    real[a] += re;
    imaginary[a] += im;
  }

  private void reverseBits(int start, int step, int length) {
    int shift = Integer.numberOfLeadingZeros(length) + 1;
    for (int i = 1; i < length; i++) {
      int j = Integer.reverse(i) >>> shift;
      if (i < j) {
        swap(real, start + i * step, start + j * step);
        swap(imaginary, start + i * step, start + j * step);
      }
    }
  }

  private static void swap(double[] values, int a, int b) {
    double kept = values[a];
    values[a] = values[b];
    values[b] = kept;
  }
}
