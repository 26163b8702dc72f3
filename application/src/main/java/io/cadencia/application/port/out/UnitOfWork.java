package io.cadencia.application.port.out;

import java.util.function.Supplier;

/** A piece of work that is stored as a whole or not at all. */
public interface UnitOfWork {

  /**
   * Runs the work; whatever it throws undoes it. Inside another unit of work it is part of that
   * one.
   */
  <T> T execute(Supplier<T> work);

  default void run(Runnable work) {
    execute(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
