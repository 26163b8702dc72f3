package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainColumn;

/** Columns that stand in several tables and mean the same in each. */
final class ResearchColumns {

  static final PlainColumn WORKSTATION =
      PlainColumn.whole("workstation_id", "Number of the workstation in its plant.").atLeast(1);

  static final PlainColumn FROM = PlainColumn.instant("from_ts", "First instant of it.");

  static final PlainColumn TO = PlainColumn.instant("to_ts", "First instant after it.");

  private ResearchColumns() {}
}
