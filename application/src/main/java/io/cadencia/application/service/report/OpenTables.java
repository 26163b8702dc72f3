package io.cadencia.application.service.report;

import io.cadencia.application.port.out.Pseudonyms;
import io.cadencia.domain.efficiency.Granularity;
import java.time.Instant;
import java.util.List;

/** The tables of a module that may be handed out; who adds one decides what it tells of people. */
record OpenTables(OpenDataSources sources, Pseudonyms pseudonyms, Instant knownUntil) {

  /**
   * @param used is told with what the cycles were measured
   */
  List<ResearchTable> of(UsedVersions used) {
    var research = sources.research();
    var people = new People(sources.operators(), pseudonyms);
    return List.of(
        new StationTable(),
        new StandardTable(research.plant()),
        new OpenCycleTable(
            new CycleTable(research.cycles(), research.plant(), used),
            people,
            new Words(sources.auditLog())),
        new PlannedTable(research.records()),
        new GapTable(research.records()),
        new CrewTable(sources.assignments(), people, knownUntil),
        new StopTable(sources.stops(), people, knownUntil),
        new CodeTable(sources.codes()),
        new EfficiencyTable(research.modules(), research.stations(), Granularity.HOUR),
        new EfficiencyTable(research.modules(), research.stations(), Granularity.DAY),
        new SummaryTable(research.modules(), research.stations()));
  }
}
