package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.model.ModelException;
import io.cadencia.adapter.cv.person.EngineException;
import io.cadencia.adapter.cv.source.FrameSourceException;
import io.cadencia.domain.replay.ReplayFailure;

/** Why a replay failed, in a word. */
final class ReplayFailures {

  private ReplayFailures() {}

  static ReplayFailure of(Throwable failure) {
    if (failure instanceof FrameSourceException) {
      return ReplayFailure.FILM_BROKEN;
    }
    if (failure instanceof ModelException || failure instanceof EngineException) {
      return ReplayFailure.NO_MODEL;
    }
    if (failure instanceof OutOfMemoryError) {
      return ReplayFailure.NO_MEMORY;
    }
    return saysFull(failure) ? ReplayFailure.NO_ROOM : ReplayFailure.UNEXPECTED;
  }

  /** What the system says when room runs out, or a quota. */
  private static boolean saysFull(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      var words = String.valueOf(cause.getMessage());
      if (words.contains("No space left") || words.contains("quota exceeded")) {
        return true;
      }
    }
    return false;
  }
}
