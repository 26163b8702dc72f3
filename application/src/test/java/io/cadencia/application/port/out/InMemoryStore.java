package io.cadencia.application.port.out;

/** A fake whose state can be remembered and restored, so that a unit of work can be undone. */
public interface InMemoryStore {

  /** Remembers the state of now; running the answer restores it. */
  Runnable remember();
}
