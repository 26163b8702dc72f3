package io.cadencia.application.port.in.losttime;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopId;
import org.jspecify.annotations.Nullable;

/** Says what a stop was due to, at first or instead of what was said before. */
public interface ClassifyStopUseCase {

  /**
   * Returns the stop with who classified it and when.
   *
   * @throws io.cadencia.domain.losttime.StopNotFoundException if there is none of that number
   * @throws io.cadencia.domain.losttime.UnknownLostTimeCodeException if the list has no such code
   */
  Stop classify(Command command);

  /**
   * @param note at most 500 characters, or null
   */
  record Command(StopId stop, String code, Actor actor, @Nullable String note) {}
}
