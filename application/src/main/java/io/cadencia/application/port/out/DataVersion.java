package io.cadencia.application.port.out;

/**
 * Tells whether anything stored has changed, at a fraction of the cost of reading it: whoever keeps
 * an answer beside the number of before may give it again while the number is the same.
 */
public interface DataVersion {

  /**
   * A number that differs whenever anything stored may have changed, by this process or another.
   * Every change that was committed before the call is in it; the number of a later call is never
   * smaller. Numbers mean nothing after a restart.
   *
   * @throws StorageException if the storage does not answer
   */
  long current();
}
