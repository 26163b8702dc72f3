package io.cadencia.bootstrap.cli;

/** What each command does. */
public record Tasks(
    Task<DemoOptions> demo,
    Task<ServeOptions> serve,
    Task<DetectOptions> detect,
    Task<SimulateOptions> simulate,
    Task<FetchModelOptions> fetchModel,
    Task<ExportOptions> export,
    Task<ResearchExportOptions> exportResearch,
    Task<AuditVerifyOptions> verifyAudit,
    Task<AuditShowOptions> showAudit,
    Task<CorrectionOptions> correctCycle,
    Task<ImportStandardsOptions> importStandards,
    Task<ShowStandardsOptions> showStandards,
    Task<AddOrderOptions> addOrder,
    Task<ListOrdersOptions> listOrders,
    Task<AnalyzeOptions> analyze,
    Task<RollupOptions> rollupVerify,
    Task<RollupOptions> rollupRebuild,
    Task<BackupOptions> backup,
    Task<RestoreOptions> restore,
    Task<RetentionOptions> retention,
    Task<CyclesOptions> listCycles,
    Task<ListPeopleOptions> listPeople,
    Task<ChangeRoleOptions> changeRole,
    Task<PasswdOptions> passwd,
    Task<UnlockOptions> unlock) {}
