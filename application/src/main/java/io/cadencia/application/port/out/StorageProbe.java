package io.cadencia.application.port.out;

/** Looks at the state of the storage itself. */
public interface StorageProbe {

  Storage look();

  /** Whether the database can be worked with. */
  enum Condition {
    SOUND,
    /** The file is gone. */
    MISSING,
    /** Another file lies in its place. */
    REPLACED,
    /** The file makes no sense. */
    DAMAGED,
    /** It does not answer. */
    UNREACHABLE
  }

  /**
   * @param condition unless it is sound, the other figures are what could still be found, or 0
   * @param schemaVersion version of the schema
   * @param walSizeBytes size of the write-ahead log
   * @param diskFreePercent free part of the volume, 0 to 100
   */
  record Storage(
      Condition condition, int schemaVersion, long walSizeBytes, double diskFreePercent) {

    /** Whether a query was answered. */
    public boolean reachable() {
      return condition == Condition.SOUND;
    }
  }
}
