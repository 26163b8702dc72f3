package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.export.shelf.FolderShelf;
import io.cadencia.adapter.sqlite.SqliteApiKeyStore;
import io.cadencia.adapter.sqlite.SqliteAuditLog;
import io.cadencia.adapter.sqlite.SqliteBulletinArchive;
import io.cadencia.adapter.sqlite.SqliteCameraConditions;
import io.cadencia.adapter.sqlite.SqliteChangeFeed;
import io.cadencia.adapter.sqlite.SqliteCoverageLog;
import io.cadencia.adapter.sqlite.SqliteCoverageRetention;
import io.cadencia.adapter.sqlite.SqliteCycleRepository;
import io.cadencia.adapter.sqlite.SqliteCycleRetention;
import io.cadencia.adapter.sqlite.SqliteDataVersion;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.adapter.sqlite.SqliteExportLedger;
import io.cadencia.adapter.sqlite.SqliteFrameReferences;
import io.cadencia.adapter.sqlite.SqliteLocalAccountStore;
import io.cadencia.adapter.sqlite.SqliteLostTimeCodes;
import io.cadencia.adapter.sqlite.SqliteModelVersions;
import io.cadencia.adapter.sqlite.SqliteOperatorAssignments;
import io.cadencia.adapter.sqlite.SqliteOperatorRepository;
import io.cadencia.adapter.sqlite.SqlitePeopleStore;
import io.cadencia.adapter.sqlite.SqlitePlantRepository;
import io.cadencia.adapter.sqlite.SqliteSessionStore;
import io.cadencia.adapter.sqlite.SqliteShiftRepository;
import io.cadencia.adapter.sqlite.SqliteSignInAttempts;
import io.cadencia.adapter.sqlite.SqliteSnapshot;
import io.cadencia.adapter.sqlite.SqliteStopRepository;
import io.cadencia.adapter.sqlite.SqliteStorageProbe;
import io.cadencia.adapter.sqlite.SqliteTallyUpkeep;
import io.cadencia.adapter.sqlite.SqliteUnitOfWork;
import io.cadencia.adapter.sqlite.SqliteUnitTallies;
import io.cadencia.adapter.sqlite.SqliteWorkOrderRepository;
import io.cadencia.adapter.sqlite.SqliteZoneVersions;
import io.cadencia.application.port.out.ApiKeyStore;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.BulletinArchive;
import io.cadencia.application.port.out.CameraConditions;
import io.cadencia.application.port.out.ChangeFeed;
import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.DataVersion;
import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.ExportShelf;
import io.cadencia.application.port.out.FrameReferences;
import io.cadencia.application.port.out.FreeSpace;
import io.cadencia.application.port.out.LocalAccountStore;
import io.cadencia.application.port.out.LostTimeCodes;
import io.cadencia.application.port.out.ModelVersions;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.OperatorRepository;
import io.cadencia.application.port.out.PeopleStore;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.RetainedStore;
import io.cadencia.application.port.out.SessionStore;
import io.cadencia.application.port.out.ShiftRepository;
import io.cadencia.application.port.out.SignInAttempts;
import io.cadencia.application.port.out.Snapshot;
import io.cadencia.application.port.out.StopRepository;
import io.cadencia.application.port.out.StorageProbe;
import io.cadencia.application.port.out.StorageTimings;
import io.cadencia.application.port.out.TallyUpkeep;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.application.port.out.UnitTallies;
import io.cadencia.application.port.out.WorkOrderRepository;
import io.cadencia.application.port.out.ZoneVersions;
import io.cadencia.application.service.retention.AuditedDeletion;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.domain.plant.PlantIdentity;
import java.nio.file.Path;
import java.time.Clock;

/** The database of a data folder, and what the application reads and writes in it. */
public final class Storage implements AutoCloseable {

  private final Path file;
  private final SqliteDatabase database;
  private final PlantIdentity identity;

  private Storage(Path file, SqliteDatabase database, PlantIdentity identity) {
    this.file = file;
    this.database = database;
    this.identity = identity;
  }

  /**
   * Opens the database.
   *
   * @param role the server creates and migrates it, the detector takes it as it is
   * @throws io.cadencia.application.port.out.StorageException if it cannot be used; the message is
   *     for the user
   */
  public static Storage open(Path file, SqliteDatabase.Role role, PlantIdentity identity) {
    return open(file, role, identity, SqliteDatabase.Settings.standard());
  }

  /** As {@link #open(Path, SqliteDatabase.Role, PlantIdentity)}, with other times to wait. */
  static Storage open(
      Path file,
      SqliteDatabase.Role role,
      PlantIdentity identity,
      SqliteDatabase.Settings settings) {
    return new Storage(file, SqliteDatabase.open(file, role, settings), identity);
  }

  public CycleRepository cycles() {
    return new SqliteCycleRepository(database, identity);
  }

  ModelVersions modelVersions() {
    return new SqliteModelVersions(database);
  }

  public PlantRepository plant() {
    return new SqlitePlantRepository(database);
  }

  public UnitTallies tallies() {
    return new SqliteUnitTallies(database);
  }

  public TallyUpkeep tallyUpkeep() {
    return new SqliteTallyUpkeep(database);
  }

  public CoverageLog coverage() {
    return new SqliteCoverageLog(database);
  }

  CameraConditions conditions() {
    return new SqliteCameraConditions(database);
  }

  public AuditLog auditLog() {
    return new SqliteAuditLog(database);
  }

  public BulletinArchive bulletins() {
    return new SqliteBulletinArchive(database);
  }

  public WorkOrderRepository orders() {
    return new SqliteWorkOrderRepository(database);
  }

  ApiKeyStore keys() {
    return new SqliteApiKeyStore(database);
  }

  ExportLedger exportLedger() {
    return new SqliteExportLedger(database);
  }

  /** Beside the database. */
  ExportShelf exportShelf() {
    return new FolderShelf(DataFolder.exportsBeside(file));
  }

  /** The data folder: where the database lies. */
  Path folder() {
    return file.toAbsolutePath().resolveSibling("");
  }

  Path recordings() {
    return DataFolder.recordingsBeside(file);
  }

  Path trials() {
    return DataFolder.trialsBeside(file);
  }

  /** Of the disk that the database lies on. */
  FreeSpace freeSpace() {
    return file.toFile()::getUsableSpace;
  }

  OperatorRepository operators() {
    return new SqliteOperatorRepository(database);
  }

  OperatorAssignments assignments() {
    return new SqliteOperatorAssignments(database);
  }

  PeopleStore people() {
    return new SqlitePeopleStore(database);
  }

  ShiftRepository shifts() {
    return new SqliteShiftRepository(database);
  }

  StopRepository stops() {
    return new SqliteStopRepository(database);
  }

  LostTimeCodes lostTimeCodes() {
    return new SqliteLostTimeCodes(database);
  }

  public LocalAccountStore accounts() {
    return new SqliteLocalAccountStore(database);
  }

  public SessionStore sessions() {
    return new SqliteSessionStore(database);
  }

  SignInAttempts signInAttempts() {
    return new SqliteSignInAttempts(database);
  }

  public ZoneVersions zoneVersions() {
    return new SqliteZoneVersions(database);
  }

  public UnitOfWork unitOfWork() {
    return new SqliteUnitOfWork(database);
  }

  public Snapshot snapshot() {
    return new SqliteSnapshot(database);
  }

  public ChangeFeed changes() {
    return new SqliteChangeFeed(database);
  }

  public DataVersion dataVersion() {
    return new SqliteDataVersion(database);
  }

  RetainedStore cycleRetention(Runnable pause, Clock clock) {
    return new SqliteCycleRetention(
        database, cycles(), new AuditedDeletion(auditLog(), clock), pause);
  }

  RetainedStore coverageRetention(Runnable pause) {
    return new SqliteCoverageRetention(database, coverage(), pause);
  }

  FrameReferences frameReferences(Runnable pause) {
    return new SqliteFrameReferences(database, pause);
  }

  StorageTimings timings() {
    return database.timings();
  }

  StorageProbe probe() {
    return new SqliteStorageProbe(database);
  }

  PlantIdentity identity() {
    return identity;
  }

  @Override
  public void close() {
    database.close();
  }
}
