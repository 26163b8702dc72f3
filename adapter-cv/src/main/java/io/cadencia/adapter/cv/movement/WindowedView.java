package io.cadencia.adapter.cv.movement;

/** A view on a square grid of waves, fading out to its edges so that they are no picture. */
final class WindowedView {

  /** Enough for the 160 cells across a picture and for one that stands upright. */
  static final int SIZE = 256;

  private final Spectrum spectrum;

  private WindowedView(Spectrum spectrum) {
    this.spectrum = spectrum;
  }

  static WindowedView of(View view) {
    var levels = new double[SIZE * SIZE];
    int rows = Math.min(SIZE, view.rows());
    int columns = Math.min(SIZE, view.columns());
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        levels[y * SIZE + x] =
            view.contrast()[y * view.columns() + x] * hann(x, columns) * hann(y, rows);
      }
    }
    return new WindowedView(Spectrum.of(levels, SIZE, SIZE));
  }

  private static double hann(int i, int length) {
    return 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length);
  }

  double[] strengths() {
    return spectrum.strengths();
  }

  double[] correlation(WindowedView other) {
    return spectrum.phaseCorrelation(other.spectrum);
  }
}
