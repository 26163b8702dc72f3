package io.cadencia.application.port.out;

/** Files that may also be deleted to make room. Nothing else ever is. */
public interface RetainedFiles extends RetainedStore {

  /**
   * Deletes the oldest files until so many bytes were given back or none is left, or, in a dry run,
   * only counts them.
   */
  Removal removeOldest(long bytes, boolean dryRun);
}
