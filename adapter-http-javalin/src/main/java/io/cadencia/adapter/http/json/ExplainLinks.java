package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.application.port.in.efficiency.ExplainAnswer;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.Metric;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller learns what figures were computed from.
 *
 * @param figures the part of the query that says which figures
 */
public record ExplainLinks(String figures) {

  private static final String PATH = "/api/v1/explain?metric=";

  public static ExplainLinks ofWorkstation(
      WorkstationId workstation, TimeSpan range, Granularity granularity) {
    return of("workstation_id", workstation.value(), range, granularity);
  }

  public static ExplainLinks ofModule(ModuleId module, TimeSpan range, Granularity granularity) {
    return of("module_id", module.value(), range, granularity);
  }

  private static ExplainLinks of(String subject, int id, TimeSpan range, Granularity granularity) {
    return new ExplainLinks(
        "&%s=%d&from=%s&to=%s&granularity=%s"
            .formatted(
                subject,
                id,
                JsonFormat.timestamp(range.from()),
                JsonFormat.timestamp(range.to()),
                Words.of(granularity)));
  }

  /**
   * For every figure (RFC 6570): {@code metric} is its metric, {@code bucket} the {@code ts} of its
   * point, and left out for the summary.
   */
  public String template() {
    return PATH + "{metric}" + figures + "{&bucket}";
  }

  /** For a figure of the summary. */
  public String summary(Metric metric) {
    return PATH + Words.of(metric) + figures;
  }

  /** The same, null where there are more cycles than one explanation lists. */
  public @Nullable String summary(Metric metric, Figures counted) {
    return counted.cycles() + counted.excluded() > ExplainAnswer.MOST_CYCLES
        ? null
        : summary(metric);
  }
}
