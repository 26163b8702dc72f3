package io.cadencia.application.port.out;

import java.util.function.Supplier;

/**
 * Long reads of one state of the storage: a report whose pages agree with each other, whatever is
 * written meanwhile. They hold up neither the writer nor the live reads; few run at once, the
 * others wait for their turn.
 */
public interface Snapshot {

  /**
   * Runs the work. All repositories of the same storage that this thread asks inside answer from
   * the state of the beginning; other threads are not concerned. Inside another one it is part of
   * that one, inside a {@link UnitOfWork} it sees what that has written. The work must not write.
   *
   * @throws ReadTooLongException if it took longer than a read may
   * @throws StorageBusyException if others were read for so long that its turn did not come
   */
  <T> T read(Supplier<T> work);

  default void run(Runnable work) {
    read(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
