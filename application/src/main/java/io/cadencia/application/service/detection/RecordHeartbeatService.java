package io.cadencia.application.service.detection;

import io.cadencia.application.port.in.detection.RecordHeartbeatUseCase;
import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;

/** Keeps the newest frame of each camera and the gaps between frames. */
public final class RecordHeartbeatService implements RecordHeartbeatUseCase {

  private final CoverageLog coverage;
  private final UnitOfWork unitOfWork;

  public RecordHeartbeatService(CoverageLog coverage, UnitOfWork unitOfWork) {
    this.coverage = coverage;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public void record(Command command) {
    unitOfWork.run(
        () ->
            coverage
                .find(command.camera())
                .ifPresentOrElse(known -> goOn(known, command), () -> begin(command)));
  }

  private void begin(Command command) {
    save(command, command.lastFrameAt(), command.lastFrameAt());
  }

  private void goOn(CameraStatus known, Command command) {
    var silence = Duration.between(known.lastFrameAt(), command.lastFrameAt());
    if (silence.compareTo(CameraStatus.GAP) > 0) {
      coverage.addGap(command.camera(), new TimeSpan(known.lastFrameAt(), command.lastFrameAt()));
    }
    save(
        command,
        known.firstFrameAt(),
        silence.isNegative() ? known.lastFrameAt() : command.lastFrameAt());
  }

  private void save(Command command, Instant firstFrameAt, Instant lastFrameAt) {
    coverage.save(
        new CameraStatus(
            command.camera(),
            firstFrameAt,
            lastFrameAt,
            command.framesRead(),
            command.framesAnalysed(),
            command.framesSkipped(),
            command.load()));
  }
}
