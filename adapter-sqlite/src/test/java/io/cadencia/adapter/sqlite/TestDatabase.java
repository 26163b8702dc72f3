package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.adapter.sqlite.SqliteDatabase.Settings;
import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.Snapshot;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.plant.PlantIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh database in a file for each test; afterwards every connection must be closed. */
final class TestDatabase implements BeforeEachCallback, AfterEachCallback {

  static final PlantIdentity IDENTITY = new PlantIdentity("plant-1", "box-1", ZoneOffset.UTC);

  private final Settings settings;
  private final QueryPlans plans = new QueryPlans();
  private @Nullable SqliteDatabase database;

  TestDatabase() {
    this(Settings.standard());
  }

  TestDatabase(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    var folder = Files.createTempDirectory("cadencia-sqlite");
    database = SqliteDatabase.open(folder.resolve("cadencia.db"), Role.SERVER, settings);
    watch(database);
  }

  /** The writer, and the reader that is lent first. */
  private void watch(SqliteDatabase opened) {
    opened.<Boolean>write(handle -> watched(handle));
    opened.<Boolean>read(handle -> watched(handle));
  }

  private boolean watched(Handle handle) {
    plans.watch(handle);
    return true;
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    get()
        .<Boolean>outsideTransaction(
            handle -> {
              plans.judge(handle);
              return true;
            });
    get().close();
    var folder = file().resolveSibling("");
    try (var left = Files.list(folder)) {
      // SQLite removes the log and its index when the last connection closes.
      assertThat(left).containsExactly(file());
    } finally {
      deleteAll(folder);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(TestDatabase::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SqliteDatabase get() {
    return database == null ? fail("no database outside of a test") : database;
  }

  Path file() {
    return get().file();
  }

  CycleRepository cycles() {
    return new SqliteCycleRepository(get(), IDENTITY);
  }

  PlantRepository plant() {
    return new SqlitePlantRepository(get());
  }

  Snapshot snapshot() {
    return new SqliteSnapshot(get());
  }

  CoverageLog coverage() {
    return new SqliteCoverageLog(get());
  }

  UnitOfWork unitOfWork() {
    return new SqliteUnitOfWork(get());
  }

  /**
   * Folds the whole log into the file and cuts it; impossible while anybody reads a state of it.
   *
   * @return whether that went well
   */
  boolean checkpoint() {
    return get()
        .outsideTransaction(
            handle ->
                handle
                    .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .map((row, context) -> row.getInt("busy") == 0)
                    .one());
  }

  private static String text(Map<String, Object> row) {
    var readable = new LinkedHashMap<>(row);
    readable.replaceAll(
        (column, value) -> value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
    return readable.toString();
  }

  /** Every row of every table in order, as text. */
  static String dump(SqliteDatabase database) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                .mapTo(String.class)
                .stream()
                .map(
                    table ->
                        table
                            + "\n"
                            + handle
                                .createQuery("SELECT * FROM " + table + " ORDER BY 1, 2")
                                .mapToMap()
                                .stream()
                                .map(row -> text(row) + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining()));
  }
}
