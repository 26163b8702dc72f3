package io.cadencia.application.port.out;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.ReplayFailure;
import io.cadencia.domain.replay.ReplayResult;
import io.cadencia.domain.zone.ZoneLayout;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Measures a film twice, with the zones in force and with others, so that those who measure and
 * those who look do not notice.
 */
public interface ReplayRunner {

  /** Begins, and returns at once; what goes wrong is told to the watcher. */
  Running start(Trial trial, Watcher watcher);

  /**
   * @param zones to try
   */
  record Trial(CameraId camera, Path film, ZoneLayout zones) {}

  /**
   * Is told how a run goes on, in order and from any thread. The result or the failure is the last
   * thing it hears, and the only one of its kind.
   */
  interface Watcher {

    /**
     * @param share of the work that is done, 0 to 1
     * @param left how long the rest takes, null where nobody can tell yet
     */
    void at(double share, @Nullable Duration left);

    void counted(ReplayResult result);

    void failed(ReplayFailure why);
  }

  /** A run, from its beginning on. */
  interface Running {

    /** Ends it where it is; returns when nothing of it runs. The watcher hears no end of it. */
    void stop();
  }
}
