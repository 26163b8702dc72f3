package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.domain.replay.ForeignReplayException;
import io.cadencia.domain.replay.RecordingNotFoundException;
import io.cadencia.domain.replay.ReplayNotFoundException;
import io.cadencia.domain.replay.ReplayOverException;
import io.cadencia.domain.replay.ReplayUnderWayException;

/** What each refusal about trials of zones is to a caller. */
final class ReplayRefusals {

  private ReplayRefusals() {}

  static void addTo(Refusals refusals) {
    refusals.on(RecordingNotFoundException.class, e -> ApiError.of(Fault.NO_SUCH_RECORDING));
    refusals.on(
        ReplayNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_REPLAY, "id", e.replay().value()));
    refusals.on(
        ReplayOverException.class,
        e -> ApiError.of(Fault.REPLAY_OVER, "id", e.replay().value(), "status", e.state().word()));
    refusals.on(
        ForeignReplayException.class,
        e -> ApiError.of(Fault.REPLAY_OF_SOMEBODY_ELSE, "id", e.replay().value()));
    refusals.on(ReplayUnderWayException.class, e -> ApiError.of(Fault.REPLAY_UNDER_WAY));
  }
}
