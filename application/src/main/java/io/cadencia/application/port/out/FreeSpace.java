package io.cadencia.application.port.out;

/** How much room the volume of the data has. */
@FunctionalInterface
public interface FreeSpace {

  /** Bytes that may still be written. */
  long bytes();
}
