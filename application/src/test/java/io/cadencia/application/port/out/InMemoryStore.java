package io.cadencia.application.port.out;

/**
 * A fake whose state can be remembered and restored, so that a unit of work can be undone, and a
 * snapshot be read.
 */
public interface InMemoryStore {

  /** Remembers the state of now; running the answer restores it. */
  Runnable remember();

  /**
   * From now on this thread reads the state of now, whatever is written; running the answer ends
   * that. A store that does not care goes on reading the newest.
   */
  default Runnable freeze() {
    return () -> {};
  }
}
