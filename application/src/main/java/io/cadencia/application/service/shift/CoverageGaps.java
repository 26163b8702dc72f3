package io.cadencia.application.service.shift;

import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/** When a workstation was not watched: the gaps of its camera, the one of now included. */
public final class CoverageGaps {

  private final CoverageLog coverage;
  private final Clock clock;

  public CoverageGaps(CoverageLog coverage, Clock clock) {
    this.coverage = coverage;
    this.clock = clock;
  }

  /** The gaps within the range, none before the first frame. */
  public TimeSpans of(Workstation workstation, TimeSpan range) {
    return Optional.ofNullable(workstation.camera())
        .flatMap(coverage::find)
        .map(status -> gaps(status, range))
        .orElse(TimeSpans.none());
  }

  private TimeSpans gaps(CameraStatus status, TimeSpan range) {
    var gaps = new ArrayList<>(coverage.gaps(status.camera(), range));
    openGap(status).ifPresent(gaps::add);
    return TimeSpans.union(gaps).within(range);
  }

  private Optional<TimeSpan> openGap(CameraStatus status) {
    var now = clock.instant();
    boolean silent = Duration.between(status.lastFrameAt(), now).compareTo(CameraStatus.GAP) > 0;
    return silent ? Optional.of(new TimeSpan(status.lastFrameAt(), now)) : Optional.empty();
  }
}
