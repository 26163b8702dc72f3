package io.cadencia.application.port.in.version;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists every model that ever measured a cycle, and the one that is deployed. */
public interface ListModelVersionsUseCase {

  /** By first use; one that was never used comes last. */
  List<ModelVersion> list();

  /**
   * @param version name and engine, such as {@code yolov8n/ort-1.29.0}
   * @param sha256 of the model's file
   * @param firstUsedAt start of the first cycle it measured, or null if it measured none
   * @param lastUsedAt newest time of a cycle it measured, or null if it measured none
   * @param deployed whether it is what a detector started now would use
   */
  record ModelVersion(
      String version,
      String sha256,
      @Nullable Instant firstUsedAt,
      @Nullable Instant lastUsedAt,
      boolean deployed) {}
}
