package io.cadencia.domain.replay;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trial of zones that somebody asked for.
 *
 * @param recording name of the film
 * @param roiVersion of the zones that are tried
 * @param share of its work that is done, 0 to 1
 * @param left how long it will still take, null where nobody can tell
 * @param failure why it failed, null where it did not
 * @param endedAt null until it is over
 * @param result null while there is none
 */
public record Replay(
    ReplayId id,
    CameraId camera,
    String recording,
    String roiVersion,
    ActorId requestedBy,
    Instant requestedAt,
    ReplayState state,
    double share,
    @Nullable Duration left,
    @Nullable ReplayFailure failure,
    @Nullable Instant endedAt,
    @Nullable ReplayResult result) {

  public Replay {
    if ((failure != null) != (state == ReplayState.FAILED)) {
      throw new IllegalArgumentException(state + " does not go with the failure " + failure);
    }
    if ((endedAt != null) != state.isOver()) {
      throw new IllegalArgumentException(state + " does not go with the end " + endedAt);
    }
    if ((result != null) != (state == ReplayState.DONE)) {
      throw new IllegalArgumentException(state + " does not go with the result " + result);
    }
  }

  /** As it is when it begins. */
  public static Replay running(
      ReplayId id, CameraId camera, String recording, String roiVersion, ActorId by, Instant at) {
    return new Replay(
        id, camera, recording, roiVersion, by, at, ReplayState.RUNNING, 0, null, null, null, null);
  }

  /** The same, further on. */
  public Replay at(double done, @Nullable Duration rest) {
    return with(state, done, rest, failure, endedAt, result);
  }

  public Replay done(ReplayResult counted, Instant now) {
    return with(ReplayState.DONE, 1, null, null, now, counted);
  }

  public Replay failed(ReplayFailure why, Instant now) {
    return with(ReplayState.FAILED, share, null, why, now, null);
  }

  /**
   * The same, given up.
   *
   * @throws ReplayOverException if it is over anyway
   */
  public Replay cancelled(Instant now) {
    if (state.isOver()) {
      throw new ReplayOverException(id, state);
    }
    return with(ReplayState.CANCELLED, share, null, null, now, null);
  }

  private Replay with(
      ReplayState next,
      double done,
      @Nullable Duration rest,
      @Nullable ReplayFailure why,
      @Nullable Instant end,
      @Nullable ReplayResult counted) {
    return new Replay(
        id,
        camera,
        recording,
        roiVersion,
        requestedBy,
        requestedAt,
        next,
        done,
        rest,
        why,
        end,
        counted);
  }
}
