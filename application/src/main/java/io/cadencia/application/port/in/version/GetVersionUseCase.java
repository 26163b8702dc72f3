package io.cadencia.application.port.in.version;

import org.jspecify.annotations.Nullable;

/** Says which versions are in use. */
public interface GetVersionUseCase {

  Versions get();

  /**
   * @param modelVersion of the newest cycle, before the first cycle the one deployed; null where
   *     there is neither
   * @param schemaVersion of the database, 0 when it cannot be reached
   */
  record Versions(SoftwareBuild software, @Nullable String modelVersion, int schemaVersion) {}
}
