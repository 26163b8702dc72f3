package io.cadencia.benchmarks;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.service.export.ExportContent;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.ExportWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A folder that bench/make_db.py filled, opened as the server opens it. Its clock stands at the
 * newest cycle, as if it were measured this moment.
 */
final class BenchFolder implements AutoCloseable {

  static final ModuleId MODULE = new ModuleId(1);

  private static final int DAYS = 90;

  private final DataFolder folder;
  private final Storage storage;
  private final CadenciaConfig config;
  private final ZoneId zone;
  private final Clock clock;

  private BenchFolder(DataFolder folder, Storage storage, CadenciaConfig config) {
    this.folder = folder;
    this.storage = storage;
    this.config = config;
    this.zone = config.plantIdentity().zone();
    this.clock = Clock.fixed(storage.cycles().newestEvent().orElseThrow().plusSeconds(1), zone);
  }

  static BenchFolder open(String path) throws IOException {
    var folder = DataFolder.existing(Path.of(path));
    CadenciaConfig config = ConfigYaml.read(folder.config());
    var storage =
        Storage.open(folder.database(), SqliteDatabase.Role.DETECTOR, config.plantIdentity());
    return new BenchFolder(folder, storage, config);
  }

  Path database() {
    return folder.database();
  }

  Storage storage() {
    return storage;
  }

  CycleRepository cycles() {
    return storage.cycles();
  }

  Clock clock() {
    return clock;
  }

  ServerWiring server() {
    return new ServerWiring(storage, config, clock);
  }

  /** What the files of an export hold. */
  ExportContent exportContent() {
    return new ExportWiring(storage, config, clock).content();
  }

  LocalDate newestDay() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** The last ninety days, by the hour. */
  EfficiencyQuery ninetyDays() {
    var range = range();
    return new EfficiencyQuery(range.from(), range.to(), Granularity.HOUR);
  }

  TimeSpan range() {
    var today = newestDay();
    return new TimeSpan(
        today.minusDays(DAYS - 1L).atStartOfDay(zone).toInstant(),
        today.plusDays(1).atStartOfDay(zone).toInstant());
  }

  Set<WorkstationId> stations() {
    return storage.plant().workstations().stream()
        .filter(station -> station.module().equals(MODULE))
        .map(Workstation::id)
        .collect(Collectors.toSet());
  }

  /** The change after which twenty cycles changed. */
  long twentyChangesAgo() {
    long last = 0;
    for (var newest = changesSince(last); !newest.isEmpty(); newest = changesSince(last)) {
      last = newest.get(newest.size() - 1).changeSeq() + 1_000_000;
    }
    return binarySearch(Math.max(0, last - 2_000_000), last) - 20;
  }

  private List<RecordedCycle> changesSince(long change) {
    return cycles().afterChange(CycleFilter.all(), change, 1);
  }

  /** The last change there is. */
  private long binarySearch(long known, long beyond) {
    long low = known;
    long high = beyond;
    while (low < high) {
      long middle = (low + high + 1) / 2;
      if (changesSince(middle - 1).isEmpty()) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }

  @Override
  public void close() {
    storage.close();
  }
}
