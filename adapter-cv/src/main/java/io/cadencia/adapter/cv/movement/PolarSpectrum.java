package io.cadencia.adapter.cv.movement;

import java.util.ArrayList;
import java.util.List;

/**
 * The strengths of a view's waves by direction and, logarithmically, by length: a turn of the view
 * is a shift along the one, a zoom along the other.
 */
final class PolarSpectrum {

  private static final int SIZE = WindowedView.SIZE;
  private static final double SHORTEST = 4;
  private static final double LONGEST = SIZE / 4.0;
  private static final double BASE = Math.log(LONGEST / SHORTEST) / SIZE;

  /** How many turns are worth a try. */
  private static final int MOST = 4;

  /** Two peaks closer than this are one. */
  private static final int APART = 3;

  private final Spectrum spectrum;

  PolarSpectrum(WindowedView view) {
    var strengths = view.strengths();
    var polar = new double[SIZE * SIZE];
    double sum = 0;
    for (int direction = 0; direction < SIZE; direction++) {
      double angle = Math.PI * direction / SIZE;
      for (int length = 0; length < SIZE; length++) {
        double radius = SHORTEST * Math.exp(BASE * length);
        double strength =
            Math.log1p(at(strengths, radius * Math.cos(angle), radius * Math.sin(angle)));
        polar[direction * SIZE + length] = strength;
        sum += strength;
      }
    }
    fade(polar, sum / polar.length);
    this.spectrum = Spectrum.of(polar, SIZE, SIZE);
  }

  /** Directions go around; lengths do not, and end softly. */
  private static void fade(double[] polar, double mean) {
    for (int i = 0; i < polar.length; i++) {
      double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i % SIZE + 0.5) / SIZE);
      polar[i] = (polar[i] - mean) * window;
    }
  }

  private static double at(double[] strengths, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    return (1 - down)
            * ((1 - right) * cell(strengths, left, top) + right * cell(strengths, left + 1, top))
        + down
            * ((1 - right) * cell(strengths, left, top + 1)
                + right * cell(strengths, left + 1, top + 1));
  }

  private static double cell(double[] strengths, int x, int y) {
    return strengths[(y & (SIZE - 1)) * SIZE + (x & (SIZE - 1))];
  }

  /**
   * How the other view may be turned and enlarged against this one, the likeliest first.
   *
   * @param radians no turn is larger
   * @param zoom nor any zoom, in or out
   */
  List<Displacement> turnsOf(PolarSpectrum other, double radians, double zoom) {
    var correlation = spectrum.phaseCorrelation(other.spectrum);
    int lengths = (int) Math.ceil(Math.log(zoom) / BASE);
    int directions = (int) Math.ceil(radians * SIZE / Math.PI);
    var turns = new ArrayList<Displacement>();
    for (int i = 0; i < MOST; i++) {
      var peak = Peak.within(correlation, lengths, directions);
      turns.add(new Displacement(0, 0, Math.PI * peak.y() / SIZE, Math.exp(-BASE * peak.x())));
      remove(correlation, peak);
    }
    return turns;
  }

  private static void remove(double[] correlation, Peak peak) {
    int x = (int) Math.round(peak.x());
    int y = (int) Math.round(peak.y());
    for (int dy = -APART; dy <= APART; dy++) {
      for (int dx = -APART; dx <= APART; dx++) {
        correlation[((y + dy) & (SIZE - 1)) * SIZE + ((x + dx) & (SIZE - 1))] = 0;
      }
    }
  }
}
