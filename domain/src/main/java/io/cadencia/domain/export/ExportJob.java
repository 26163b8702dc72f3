package io.cadencia.domain.export;

import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export that somebody asked for.
 *
 * @param share of its work that is done, 0 to 1
 * @param failure why it failed, null where it did not
 * @param endedAt null until it is over
 * @param revision of the files that came of it, from 1; null while there are none
 */
public record ExportJob(
    ExportJobId id,
    ExportScope scope,
    ActorId requestedBy,
    Instant requestedAt,
    ExportState state,
    double share,
    @Nullable ExportFailure failure,
    @Nullable Instant endedAt,
    @Nullable Integer revision) {

  public ExportJob {
    if ((failure != null) != (state == ExportState.FAILED)) {
      throw new IllegalArgumentException(state + " does not go with the failure " + failure);
    }
    if ((endedAt != null) != state.isOver()) {
      throw new IllegalArgumentException(state + " does not go with the end " + endedAt);
    }
    if ((revision != null) != (state == ExportState.DONE)) {
      throw new IllegalArgumentException(state + " does not go with the revision " + revision);
    }
  }

  /** As it is when it was asked for. */
  public static ExportJob queued(ExportJobId id, ExportScope scope, ActorId by, Instant at) {
    return new ExportJob(id, scope, by, at, ExportState.QUEUED, 0, null, null, null);
  }

  public ExportJob running() {
    return with(ExportState.RUNNING, 0, null, null, null);
  }

  /** The same, further on. */
  public ExportJob at(double done) {
    return with(state, done, failure, endedAt, revision);
  }

  public ExportJob done(int made, Instant now) {
    return with(ExportState.DONE, 1, null, now, made);
  }

  public ExportJob failed(ExportFailure why, Instant now) {
    return with(ExportState.FAILED, share, why, now, null);
  }

  public ExportJob interrupted(Instant now) {
    return with(ExportState.INTERRUPTED, share, null, now, null);
  }

  /**
   * The same, given up.
   *
   * @throws ExportOverException if it is over anyway
   */
  public ExportJob cancelled(Instant now) {
    if (state.isOver()) {
      throw new ExportOverException(id, state);
    }
    return with(ExportState.CANCELLED, share, null, now, null);
  }

  private ExportJob with(
      ExportState next,
      double done,
      @Nullable ExportFailure why,
      @Nullable Instant end,
      @Nullable Integer made) {
    return new ExportJob(id, scope, requestedBy, requestedAt, next, done, why, end, made);
  }
}
