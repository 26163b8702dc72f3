package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.cv.source.FrameSources;
import io.cadencia.adapter.http.usecase.ReplayUseCases;
import io.cadencia.application.port.out.Recordings;
import io.cadencia.application.service.replay.ReplayService;
import io.cadencia.application.service.zone.ProposedZones;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.folder.ModelsFolder;
import io.cadencia.bootstrap.folder.RecordingsFolder;
import io.cadencia.bootstrap.folder.RecordingsFolder.CameraFilm;
import io.cadencia.bootstrap.replay.ChildReplays;
import io.cadencia.bootstrap.replay.ReplayCommandLine;
import io.cadencia.bootstrap.replay.SameProgram;
import io.cadencia.domain.plant.CameraId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds what tries zones on recordings, beside the server. */
public final class ReplayWiring implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayWiring.class);

  /** A film of a shift, on a small machine that has other things to do. */
  private static final Duration LONGEST = Duration.ofHours(4);

  private static final String MAIN = "io.cadencia.bootstrap.Main";

  private final Path folder;
  private final Recordings recordings;
  private final ChildReplays runner;
  private final ReplayService desk;

  public ReplayWiring(Storage storage, CadenciaConfig config, Clock clock) {
    this(
        storage,
        config,
        clock,
        new SameProgram(MAIN, storage.folder(), ModelsFolder.resolve(null)));
  }

  /**
   * @param command starts a run
   */
  ReplayWiring(Storage storage, CadenciaConfig config, Clock clock, ReplayCommandLine command) {
    this.folder = storage.recordings();
    this.recordings =
        new RecordingsFolder(
            folder, config.cameras().stream().flatMap(ReplayWiring::filmOf).toList());
    this.runner = new ChildReplays(command, storage.trials(), storage.freeSpace(), LONGEST, clock);
    this.desk =
        new ReplayService(
            new ProposedZones(storage.zoneVersions(), storage.plant()), recordings, runner, clock);
  }

  private static Stream<CameraFilm> filmOf(CameraView camera) {
    return Optional.ofNullable(camera.source()).stream()
        .flatMap(source -> FrameSources.film(source).stream())
        .map(film -> new CameraFilm(new CameraId(camera.id()), film));
  }

  ReplayUseCases useCases() {
    return new ReplayUseCases(recordings::all, desk, desk, desk, desk);
  }

  /** Makes the folder of recordings, and clears up after a server that was killed. */
  public void begin() {
    runner.clear();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      LOG.warn("{} cannot be made, so no recording can be put there", folder, e);
    }
  }

  /** What runs ends where it is. */
  @Override
  public void close() {
    desk.end();
  }
}
