package io.cadencia.application.port.out;

/** Looks at the state of the storage itself. */
public interface StorageProbe {

  Storage look();

  /**
   * @param reachable whether a query was answered; if not, the other figures are what could still
   *     be found, or 0
   * @param schemaVersion version of the schema
   * @param walSizeBytes size of the write-ahead log
   * @param diskFreePercent free part of the volume, 0 to 100
   */
  record Storage(boolean reachable, int schemaVersion, long walSizeBytes, double diskFreePercent) {}
}
