package io.cadencia.application.port.in.efficiency;

import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.time.TimeSpan;

/** A report with the range it really covers, defaults filled in. */
public record EfficiencyAnswer(TimeSpan range, Granularity granularity, EfficiencyReport report) {}
