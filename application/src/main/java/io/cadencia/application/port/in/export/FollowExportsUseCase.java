package io.cadencia.application.port.in.export;

import io.cadencia.application.port.in.export.ReadExportJobsUseCase.Told;
import java.util.List;
import java.util.function.Consumer;

/** Follows exports as they go on. */
public interface FollowExportsUseCase {

  /**
   * @param follower is told each export that moves, as it is then; must return soon and not throw
   */
  Following follow(Consumer<Told> follower);

  /** Lasts until it is closed. */
  interface Following extends AutoCloseable {

    /** What waited or ran when this began. */
    List<Told> underWay();

    @Override
    void close();
  }
}
