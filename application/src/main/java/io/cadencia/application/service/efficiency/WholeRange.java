package io.cadencia.application.service.efficiency;

import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.EfficiencyReport;
import java.util.function.Function;

/**
 * Takes care that the summary of a range is the same however finely the range is cut: units that
 * were added up within parts of quarter hours leave other intervals between them.
 */
final class WholeRange {

  private WholeRange() {}

  static EfficiencyReport summarised(Buckets buckets, Function<Buckets, EfficiencyReport> report) {
    var cut = report.apply(buckets);
    return buckets.keepQuarterHours()
        ? cut
        : new EfficiencyReport(
            cut.series(), report.apply(Buckets.whole(buckets.range())).summary());
  }
}
