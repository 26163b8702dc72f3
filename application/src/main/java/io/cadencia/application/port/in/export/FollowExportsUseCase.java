package io.cadencia.application.port.in.export;

import java.util.List;
import java.util.function.Consumer;

/** Follows exports as they go on. */
public interface FollowExportsUseCase {

  /**
   * @param follower is told each export that moves, as it is then; must return soon and not throw
   */
  Following follow(Consumer<ToldExport> follower);

  /** Lasts until it is closed. */
  interface Following extends AutoCloseable {

    /** What waited or ran when this began. */
    List<ToldExport> underWay();

    @Override
    void close();
  }
}
