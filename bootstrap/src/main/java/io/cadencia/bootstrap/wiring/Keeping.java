package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.sqlite.BackupFile;
import io.cadencia.adapter.sqlite.BackupFolder;
import io.cadencia.adapter.sqlite.BackupKeeping;
import io.cadencia.adapter.sqlite.SqliteBackup;
import io.cadencia.application.port.in.retention.EnforceRetentionUseCase;
import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.FrameReferences;
import io.cadencia.application.port.out.RetainedFiles;
import io.cadencia.application.port.out.RetainedStore;
import io.cadencia.application.service.retention.EnforceRetentionService;
import io.cadencia.application.service.retention.RetentionPolicy;
import io.cadencia.bootstrap.config.BackupConfig;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.RetentionConfig;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.upkeep.ExpiringExports;
import io.cadencia.bootstrap.upkeep.ExpiringFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Builds what takes backups of a data folder and deletes from it. */
public final class Keeping {

  private static final long MEGABYTE = 1 << 20;
  private static final String NEWEST_PICTURES = "latest";

  private final DataFolder folder;
  private final CadenciaConfig config;
  private final Clock clock;

  public Keeping(DataFolder folder, CadenciaConfig config, Clock clock) {
    this.folder = folder;
    this.config = config;
    this.clock = clock;
  }

  public BackupFolder backups() {
    return backups(folder, config.backup());
  }

  /** Where the backups of a data folder lie. */
  public static BackupFolder backups(DataFolder folder, BackupConfig config) {
    return new BackupFolder(folder.path().resolve(config.folder()));
  }

  public SqliteBackup backup() {
    return new SqliteBackup(folder.database(), backups(), clock);
  }

  /** Which backups stay. */
  public BackupKeeping backupKeeping() {
    return BackupKeeping.dailyAndWeekly(
        config.backup().keepDaily(), config.backup().keepWeekly(), config.plant().timeZone());
  }

  /** When the newest backup was taken; one of a time to come does not count. */
  public Optional<Instant> lastBackup() {
    var all = backups().all().stream().map(BackupFile::name).toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1).at()).filter(at -> !at.isAfter(clock.instant()));
  }

  /**
   * @param pause runs between two transactions and lets others write
   */
  public EnforceRetentionUseCase retention(Storage storage, Runnable pause) {
    return new EnforceRetentionService(
        stores(storage, pause), policy(config.retention()), this::usableBytes, clock);
  }

  private List<RetainedStore> stores(Storage storage, Runnable pause) {
    Consumer<Set<String>> nobodyNamesThem = files -> {};
    return List.of(
        frames(storage.frameReferences(pause)),
        new ExpiringFiles(
            DataClass.PICTURES,
            folder.frames().resolve(NEWEST_PICTURES),
            file -> true,
            nobodyNamesThem),
        new ExpiringFiles(
            DataClass.LOGS,
            folder.logs(),
            file -> !file.endsWith(folder.logFile().getFileName()),
            nobodyNamesThem),
        new ExpiringExports(
            DataFolder.exportsBeside(folder.database()), storage.exportTrail(clock)),
        // Cycles before their gaps: a gap never goes while a cycle of its time stays.
        storage.cycleRetention(pause, clock),
        storage.coverageRetention(pause));
  }

  private RetainedFiles frames(FrameReferences references) {
    return new ExpiringFiles(
        DataClass.FRAMES,
        folder.frames(),
        file -> !file.startsWith(NEWEST_PICTURES),
        references::forget);
  }

  static RetentionPolicy policy(RetentionConfig config) {
    var ages = new EnumMap<DataClass, Duration>(DataClass.class);
    for (var what : DataClass.values()) {
      config.days(what).ifPresent(days -> ages.put(what, Duration.ofDays(days)));
    }
    return new RetentionPolicy(ages, config.freeSpaceMinMb() * MEGABYTE);
  }

  private long usableBytes() {
    return usableBytes(folder.path());
  }

  private static long usableBytes(Path path) {
    try {
      return Files.getFileStore(path).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException("the free space of " + path + " cannot be read", e);
    }
  }
}
