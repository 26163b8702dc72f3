package io.cadencia.adapter.sqlite;

/** Hears how far a copy of a database has come. */
public interface CopyListener {

  /** For whoever does not want to hear. */
  CopyListener NONE = (stage, fraction) -> {};

  /**
   * Told some times a second.
   *
   * @param stage what is being done, such as {@code copying}
   * @param fraction part of the stage done, 0 to 1; 0 throughout where nobody can tell
   */
  void at(String stage, double fraction);
}
