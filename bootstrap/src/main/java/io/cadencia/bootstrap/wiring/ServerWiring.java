package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.cv.person.Engines;
import io.cadencia.adapter.cv.person.InstalledModel;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.UseCases;
import io.cadencia.adapter.http.edge.UlidSupplier;
import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.usecase.AccessUseCases;
import io.cadencia.adapter.http.usecase.CalendarUseCases;
import io.cadencia.adapter.http.usecase.CorrectionUseCases;
import io.cadencia.adapter.http.usecase.CycleUseCases;
import io.cadencia.adapter.http.usecase.EfficiencyUseCases;
import io.cadencia.adapter.http.usecase.PeopleUseCases;
import io.cadencia.adapter.http.usecase.PlantUseCases;
import io.cadencia.adapter.http.usecase.ZoneUseCases;
import io.cadencia.application.port.in.access.RecognisePersonUseCase;
import io.cadencia.application.port.in.change.NoticeChangesUseCase;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.efficiency.GetOperatorEfficiencyUseCase;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.in.plant.ListWorkstationsUseCase;
import io.cadencia.application.port.in.report.ExportOpenDataUseCase;
import io.cadencia.application.port.in.report.ExportResearchDataUseCase;
import io.cadencia.application.port.out.BackupWatch;
import io.cadencia.application.port.out.DeployedModel;
import io.cadencia.application.port.out.OpenDataset;
import io.cadencia.application.port.out.PlainTableWriter;
import io.cadencia.application.port.out.Pseudonyms;
import io.cadencia.application.port.out.ReadTooLongException;
import io.cadencia.application.port.out.StorageBusyException;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.service.access.TellAccessService;
import io.cadencia.application.service.audit.ReadAuditTrailService;
import io.cadencia.application.service.change.CameraSight;
import io.cadencia.application.service.change.LiveChangesService;
import io.cadencia.application.service.cycle.GetCycleService;
import io.cadencia.application.service.cycle.ListCyclesService;
import io.cadencia.application.service.efficiency.ExplainModuleService;
import io.cadencia.application.service.efficiency.ExplainStationService;
import io.cadencia.application.service.efficiency.Explaining;
import io.cadencia.application.service.efficiency.GetModuleEfficiencyService;
import io.cadencia.application.service.efficiency.GetOperatorEfficiencyService;
import io.cadencia.application.service.efficiency.GetStationEfficiencyService;
import io.cadencia.application.service.efficiency.RangeDefaults;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.application.service.efficiency.SummariseStationsService;
import io.cadencia.application.service.efficiency.WorkCalendars;
import io.cadencia.application.service.line.GetHourlyBoardService;
import io.cadencia.application.service.line.GetLineService;
import io.cadencia.application.service.plant.GetModuleService;
import io.cadencia.application.service.plant.GetWorkstationService;
import io.cadencia.application.service.plant.ListModulesService;
import io.cadencia.application.service.plant.ListWorkstationsService;
import io.cadencia.application.service.plant.ListZonesService;
import io.cadencia.application.service.report.ExportOpenDataService;
import io.cadencia.application.service.report.ExportResearchDataService;
import io.cadencia.application.service.report.OpenDataSources;
import io.cadencia.application.service.report.OpenDataWriters;
import io.cadencia.application.service.report.ResearchRules;
import io.cadencia.application.service.report.ResearchSources;
import io.cadencia.application.service.shift.CoverageGaps;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.application.service.standard.GetStandardTimesService;
import io.cadencia.application.service.version.GetVersionService;
import io.cadencia.application.service.version.ListModelVersionsService;
import io.cadencia.application.service.zone.ChangeZonesService;
import io.cadencia.application.service.zone.ListZoneVersionsService;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigVersions;
import io.cadencia.bootstrap.folder.ModelsFolder;
import io.cadencia.domain.detection.DetectorSettings;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.ModuleEfficiency;
import io.cadencia.domain.efficiency.OperatorEfficiency;
import io.cadencia.domain.efficiency.StationEfficiency;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Builds the HTTP server, and the reports, over a storage. */
public final class ServerWiring {

  private final Storage storage;
  private final CadenciaConfig config;
  private final Clock clock;
  private final BackupWatch backups;
  private final SignIns signIns;
  private final PlannedTimes plannedTimes;
  private final CalendarWiring calendar;
  private final WorkCalendars calendars;
  private final StationRecords records;
  private final RangeDefaults defaults;
  private final DeployedModel deployed;
  private final LiveChangesService liveChanges;
  private final ExportWiring exports;
  private final ReplayWiring replays;
  private final TellAccessService tellAccess;
  private final PeopleUseCases people;

  /**
   * Without backups beside it.
   *
   * @param clock what the server calls now; the detector's clock where both share a process
   */
  public ServerWiring(Storage storage, CadenciaConfig config, Clock clock) {
    this(storage, config, clock, () -> BackupWatch.Standing.SWITCHED_OFF);
  }

  /** Without backups beside it. */
  public ServerWiring(Storage storage, CadenciaConfig config, Clock clock, SignIns signIns) {
    this(storage, config, clock, () -> BackupWatch.Standing.SWITCHED_OFF, signIns);
  }

  /**
   * With the roles that the configuration gives now, whatever it says later.
   *
   * @param clock what the server calls now; the detector's clock where both share a process
   * @param backups how the backups stand that are taken beside the server
   */
  public ServerWiring(Storage storage, CadenciaConfig config, Clock clock, BackupWatch backups) {
    this(storage, config, clock, backups, SignIns.of(storage, config));
  }

  /**
   * @param clock what the server calls now; the detector's clock where both share a process
   * @param backups how the backups stand that are taken beside the server
   * @param signIns what people are signed in with
   */
  public ServerWiring(
      Storage storage, CadenciaConfig config, Clock clock, BackupWatch backups, SignIns signIns) {
    this.signIns = signIns;
    this.storage = storage;
    this.people = new PeopleWiring(storage, signIns.roles(), clock).useCases(signIns.sessions());
    this.config = config;
    this.clock = clock;
    this.backups = backups;
    this.calendar = new CalendarWiring(storage, config, clock);
    this.plannedTimes = calendar.plannedTimes();
    this.calendars = plannedTimes::calendar;
    this.records =
        new StationRecords(
            storage.plant(),
            storage.cycles(),
            storage.tallies(),
            plannedTimes,
            new CoverageGaps(storage.coverage(), clock));
    this.defaults = new RangeDefaults(clock, plannedTimes::calendar);
    this.deployed =
        new InstalledModel(
            ModelsFolder.file(config.vision().model(), null),
            () -> Engines.installed().version(config.vision().engine()));
    this.exports = new ExportWiring(storage, config, clock);
    this.replays = new ReplayWiring(storage, config, clock);
    this.tellAccess = new TellAccessService(storage.auditLog(), storage.unitOfWork(), clock);
    this.liveChanges =
        new LiveChangesService(
            storage.changes(),
            new ListCyclesService(storage.cycles()),
            storage.dataVersion(),
            new CameraSight(storage.plant(), storage.coverage(), clock));
  }

  /** The server, not yet listening. */
  public HttpApi httpApi(HttpSettings settings) {
    return httpApi(settings, storage.dataVersion()::current);
  }

  HttpApi httpApi(HttpSettings settings, LongSupplier dataVersion) {
    return new HttpApi(
        AccessWiring.withKeys(settings, storage.keys(), clock),
        useCases(),
        clock,
        dataVersion,
        new UlidSupplier(clock, new SecureRandom()),
        ServerWiring::storageFailure);
  }

  /** What makes the reports that the server is asked for; it must be closed with the server. */
  public ExportWiring exports() {
    return exports;
  }

  /** What tries zones on recordings; it must be closed with the server. */
  public ReplayWiring replays() {
    return replays;
  }

  /** Tells the mechanisms which role somebody has. */
  public RecognisePersonUseCase recognise() {
    return people.recognise();
  }

  /** The look that the live streams of the server need a few times a second. */
  public NoticeChangesUseCase noticeChanges() {
    return liveChanges;
  }

  /** The writing down of refusals that the server needs now and then, and before it ends. */
  public Runnable tellRefusals() {
    return tellAccess::tellRefusals;
  }

  /** The writing down of whatever refusals are left when the server ends. */
  public Runnable tellAllRefusals() {
    return tellAccess::tellAllRefusals;
  }

  /**
   * @param programVersion is written into the export
   */
  public ExportResearchDataUseCase researchExport(PlainTableWriter writer, String programVersion) {
    return new ExportResearchDataService(
        researchSources(), writer, researchRules(programVersion), clock);
  }

  /**
   * @param programVersion is written into the export
   */
  public ExportOpenDataUseCase openDataExport(
      Pseudonyms pseudonyms, OpenDataWriters writers, String programVersion) {
    var sources =
        new OpenDataSources(
            researchSources(),
            storage.operators(),
            storage.assignments(),
            storage.stops(),
            storage.lostTimeCodes(),
            storage.auditLog());
    var terms = new OpenDataset.Terms(config.openData().publisher(), config.openData().license());
    return new ExportOpenDataService(
        sources, pseudonyms, writers, researchRules(programVersion), terms, clock);
  }

  private ResearchSources researchSources() {
    return new ResearchSources(
        storage.snapshot(),
        storage.plant(),
        storage.cycles(),
        calendars,
        records,
        moduleEfficiency(),
        stationEfficiency());
  }

  private ResearchRules researchRules(String programVersion) {
    return new ResearchRules(storage.identity(), EfficiencyPolicy.DEFAULT, programVersion);
  }

  private UseCases useCases() {
    return new UseCases(
        new HealthWiring(storage, config.health(), plannedTimes, backups, clock).useCases(),
        plant(),
        new CycleUseCases(
            new ListCyclesService(storage.cycles()), new GetCycleService(storage.cycles())),
        corrections(),
        efficiency(),
        new CalendarUseCases(
            calendar.listStops(),
            calendar.classifyStop(),
            calendar.lostTimeCodes(),
            calendar.listShifts()),
        new OperatorWiring(storage, clock).useCases(operatorEfficiency()),
        replays.useCases(),
        exports.useCases(),
        new ReadAuditTrailService(storage.auditLog()),
        liveChanges,
        access());
  }

  private AccessUseCases access() {
    var local = new LocalWiring(storage, clock).useCases(tellAccess, signIns.code());
    var keys = new KeyWiring(storage, clock).useCases();
    return new AccessUseCases(tellAccess, local, people, keys);
  }

  private PlantUseCases plant() {
    var stations = summaries();
    var workstations =
        new ListWorkstationsService(
            storage.plant(), storage.cycles(), storage.assignments(), stations, clock);
    return new PlantUseCases(
        new ListModulesService(storage.plant()),
        module(workstations),
        workstations,
        new GetWorkstationService(
            storage.plant(), storage.cycles(), storage.assignments(), stations, clock),
        new GetStandardTimesService(storage.plant()),
        zones(),
        new GetVersionService(Build.read(), storage.probe(), storage.modelVersions(), deployed),
        new ListModelVersionsService(storage.modelVersions(), deployed));
  }

  private ZoneUseCases zones() {
    return new ZoneUseCases(
        new ListZonesService(
            ConfigVersions.configVersion(config),
            DetectorSettings.DEFAULT,
            config.plantCameras(),
            storage.zoneVersions()),
        new ListZoneVersionsService(storage.zoneVersions(), storage.plant()),
        new ChangeZonesService(
            storage.zoneVersions(),
            storage.plant(),
            storage.auditLog(),
            storage.unitOfWork(),
            clock));
  }

  private CorrectionUseCases corrections() {
    var wiring = new CorrectionWiring(storage, clock);
    return new CorrectionUseCases(
        wiring.override(), wiring.revoke(), wiring.exclude(), wiring.include(), wiring.verify());
  }

  private EfficiencyUseCases efficiency() {
    var ofStation = stationEfficiency();
    var ofModule = moduleEfficiency();
    var explaining = new Explaining(records, defaults, EfficiencyPolicy.DEFAULT, Build.read());
    return new EfficiencyUseCases(
        ofStation,
        ofModule,
        new ExplainStationService(storage.plant(), explaining),
        new ExplainModuleService(storage.plant(), explaining),
        new GetHourlyBoardService(ofModule, calendars, clock),
        new GetLineService(storage.plant(), summaries(), defaults, calendars));
  }

  private SummariseStationsService summaries() {
    return new SummariseStationsService(records, new StationEfficiency(EfficiencyPolicy.DEFAULT));
  }

  private GetModuleService module(ListWorkstationsUseCase workstations) {
    return new GetModuleService(
        storage.plant(), storage.coverage(), storage.conditions(), workstations, clock);
  }

  public GetStationEfficiencyUseCase stationEfficiency() {
    var efficiency = new StationEfficiency(EfficiencyPolicy.DEFAULT);
    return new GetStationEfficiencyService(storage.plant(), records, defaults, efficiency);
  }

  private GetOperatorEfficiencyUseCase operatorEfficiency() {
    return new GetOperatorEfficiencyService(
        storage.operators(),
        storage.assignments(),
        storage.plant(),
        records,
        defaults,
        config.productionDays(),
        new OperatorEfficiency(EfficiencyPolicy.DEFAULT));
  }

  public GetModuleEfficiencyUseCase moduleEfficiency() {
    var efficiency = new ModuleEfficiency(EfficiencyPolicy.DEFAULT);
    return new GetModuleEfficiencyService(storage.plant(), records, defaults, efficiency);
  }

  private static Optional<ApiError> storageFailure(Throwable failure) {
    if (failure instanceof StorageBusyException) {
      return Optional.of(ApiError.of(Fault.DB_BUSY));
    }
    if (failure instanceof ReadTooLongException tooLong) {
      var seconds = tooLong.longest().toSeconds();
      return Optional.of(ApiError.of(Fault.READ_TOO_LONG, "seconds", seconds));
    }
    return failure instanceof StorageException
        ? Optional.of(ApiError.of(Fault.DB_UNAVAILABLE))
        : Optional.empty();
  }
}
