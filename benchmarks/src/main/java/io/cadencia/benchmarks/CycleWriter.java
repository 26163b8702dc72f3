package io.cadencia.benchmarks;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.plant.WorkstationId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A detector that completes a cycle every so often, in a process of its own; FOLDER MILLISECONDS.
 */
public final class CycleWriter {

  private static final int STATIONS = 20;
  private static final int CYCLE_SECONDS = 58;
  private static final Provenance PROVENANCE =
      new Provenance("yolov8n/ort-1.29.0", "0".repeat(64), "roi-1", "config-1");

  private final Storage storage;
  private final Clock clock;
  private int station;

  private CycleWriter(Storage storage) {
    this.storage = storage;
    this.clock = BenchClock.after(storage);
  }

  public static void main(String[] arguments) throws Exception {
    var folder = DataFolder.existing(Path.of(arguments[0]));
    var identity = ConfigYaml.read(folder.config()).plantIdentity();
    var every = Long.parseLong(arguments[1]);
    var storage = Storage.open(folder.database(), SqliteDatabase.Role.DETECTOR, identity);
    var writer = new CycleWriter(storage);
    Executors.newSingleThreadScheduledExecutor()
        .scheduleAtFixedRate(writer::write, 0, every, TimeUnit.MILLISECONDS)
        .get();
  }

  private void write() {
    storage.unitOfWork().run(this::complete);
  }

  private void complete() {
    var cycles = storage.cycles();
    station = station % STATIONS + 1;
    var end = clock.instant();
    var sure = new Confidence(0.9);
    cycles.save(
        Cycle.started(
                cycles.nextId(),
                new WorkstationId(station),
                end.minusSeconds(CYCLE_SECONDS),
                sure,
                PROVENANCE)
            .completed(end, sure, 1));
  }
}
