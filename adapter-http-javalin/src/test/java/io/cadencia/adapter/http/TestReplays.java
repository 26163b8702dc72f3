package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.ReplayUseCases;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryRecordings;
import io.cadencia.application.port.out.InMemoryReplayRunner;
import io.cadencia.application.port.out.InMemoryZoneVersions;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.replay.ReplayService;
import io.cadencia.application.service.zone.ProposedZones;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.Recording;
import java.time.Clock;
import java.time.ZoneOffset;

/** Two films and trials that go on when the test says so, with the real rules before them. */
public final class TestReplays {

  private static final Clock CLOCK = Clock.fixed(TestPlant.NOON, ZoneOffset.UTC);

  public final InMemoryReplayRunner runner = new InMemoryReplayRunner();
  private final InMemoryRecordings recordings = new InMemoryRecordings();
  private final ReplayService desk;

  public TestReplays() {
    var plant = new InMemoryPlantRepository();
    TestPlants.lay(plant);
    addFilms();
    desk =
        new ReplayService(
            new ProposedZones(new InMemoryZoneVersions(), plant), recordings, runner, CLOCK);
  }

  public void addFilms() {
    recordings.add(new Recording("línea 3.mp4", 18_350_080, TestPlant.NOON, null));
    recordings.add(new Recording("loop.mp4", 7, TestPlant.NOON.minusSeconds(60), new CameraId(1)));
  }

  /** As if nobody had put a film anywhere. */
  public void forgetFilms() {
    recordings.clear();
  }

  public ReplayUseCases useCases() {
    return new ReplayUseCases(recordings::all, desk, desk, desk, desk);
  }
}
