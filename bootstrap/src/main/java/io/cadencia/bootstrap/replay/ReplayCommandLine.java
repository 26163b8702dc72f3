package io.cadencia.bootstrap.replay;

import io.cadencia.application.port.out.ReplayRunner.Trial;
import java.time.Instant;
import java.util.List;

/** The words by which a run is started. */
@FunctionalInterface
public interface ReplayCommandLine {

  /**
   * @param start what the film's first frame is told to be
   */
  List<String> of(Trial trial, Instant start, ReplayFiles files);
}
