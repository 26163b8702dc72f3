package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.export.workbook.MirrorWriter;
import io.cadencia.adapter.export.workbook.PlainMirrorWriter;
import io.cadencia.adapter.export.workbook.XlsxWorkbookChecker;
import io.cadencia.adapter.export.workbook.XlsxWorkbookWriter;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.report.ExportDayUseCase;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase;
import io.cadencia.application.service.efficiency.GetModuleEfficiencyService;
import io.cadencia.application.service.efficiency.RangeDefaults;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.application.service.line.GetHourlyBoardService;
import io.cadencia.application.service.report.DayBookSources;
import io.cadencia.application.service.report.DayBooks;
import io.cadencia.application.service.report.DayWriters;
import io.cadencia.application.service.report.ExportDayService;
import io.cadencia.application.service.report.VerifyWorkbookService;
import io.cadencia.application.service.report.WorkbookRules;
import io.cadencia.application.service.shift.CoverageGaps;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.ModuleEfficiency;
import io.cadencia.domain.efficiency.StationEfficiency;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Builds what writes and checks workbooks; each is read as of one moment, by a clock of its own.
 */
public final class WorkbookWiring {

  private final Storage storage;
  private final CadenciaConfig config;
  private final Clock clock;

  public WorkbookWiring(Storage storage, CadenciaConfig config, Clock clock) {
    this.storage = storage;
    this.config = config;
    this.clock = clock;
  }

  public ExportDayUseCase exportDay() {
    return new ExportDayService(
        storage.snapshot(),
        this::books,
        new DayWriters(new XlsxWorkbookWriter(), new MirrorWriter(), new PlainMirrorWriter()),
        clock);
  }

  public VerifyWorkbookUseCase verify() {
    return new VerifyWorkbookService(
        storage.snapshot(), this::books, new XlsxWorkbookChecker(), storage.identity());
  }

  private DayBooks books(Instant now) {
    var still = Clock.fixed(now, ZoneOffset.UTC);
    return new DayBooks(
        sources(still),
        new WorkbookRules(storage.identity(), EfficiencyPolicy.DEFAULT, Build.read()),
        still);
  }

  private DayBookSources sources(Clock still) {
    var calendar = new CalendarWiring(storage, config, still);
    var plannedTimes = calendar.plannedTimes();
    var records =
        new StationRecords(
            storage.plant(),
            storage.cycles(),
            storage.tallies(),
            plannedTimes,
            new CoverageGaps(storage.coverage(), still));
    var modules = modules(records, new RangeDefaults(still, plannedTimes::calendar));
    return new DayBookSources(
        storage.plant(),
        storage.cycles(),
        storage.orders(),
        storage.lostTimeCodes(),
        storage.auditLog(),
        plannedTimes::calendar,
        records,
        new StationEfficiency(EfficiencyPolicy.DEFAULT),
        modules,
        new GetHourlyBoardService(modules, plannedTimes::calendar, still),
        calendar.listStops());
  }

  private GetModuleEfficiencyUseCase modules(StationRecords records, RangeDefaults defaults) {
    var efficiency = new ModuleEfficiency(EfficiencyPolicy.DEFAULT);
    return new GetModuleEfficiencyService(storage.plant(), records, defaults, efficiency);
  }
}
