package io.cadencia.domain.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts in bins of one width. A value on an edge counts in the bin above it, the largest in the
 * last.
 *
 * @param start lower edge of the first bin
 * @param width of a bin, above 0
 * @param counts of each bin, at least one bin
 */
public record Histogram(double start, double width, List<Integer> counts) {

  private static final int MOST_BINS = 60;

  public Histogram {
    Checks.finite("the start of a histogram", start);
    Checks.positive("the width of a bin", width);
    Checks.atLeast("the bins of a histogram", 1, counts.size());
    counts = List.copyOf(counts);
  }

  /**
   * From the smallest to the largest value, with bins at most as wide as Freedman and Diaconis
   * propose (1981, doi 10.1007/BF01025868): 2 · interquartile range / ∛n; by Sturges' rule, log₂ n
   * + 1 bins, where the quartiles coincide; never more than 60. Values that are all the same lie in
   * the middle of one bin of width 1.
   */
  public static Histogram of(Sample values) {
    double range = values.largest() - values.smallest();
    if (range == 0) {
      return new Histogram(values.smallest() - 0.5, 1, List.of(values.size()));
    }
    int bins = (int) Math.min(MOST_BINS, Math.ceil(range / proposedWidth(values, range)));
    double width = range / bins;
    var counts = new int[bins];
    for (double value : values.values()) {
      int bin = (int) ((value - values.smallest()) / width);
      counts[Math.min(bin, bins - 1)]++;
    }
    var list = new ArrayList<Integer>();
    for (int count : counts) {
      list.add(count);
    }
    return new Histogram(values.smallest(), width, list);
  }

  /** Lower edge of a bin. */
  public double edge(int bin) {
    return start + bin * width;
  }

  public int most() {
    return counts.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  private static double proposedWidth(Sample values, double range) {
    double byQuartiles = 2 * values.interquartileRange() / Math.cbrt(values.size());
    double sturges = range / (Math.log(values.size()) / Math.log(2) + 1);
    return byQuartiles > 0 ? byQuartiles : sturges;
  }
}
