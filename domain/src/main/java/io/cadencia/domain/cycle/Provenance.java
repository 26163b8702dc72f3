package io.cadencia.domain.cycle;

/**
 * With what a cycle was measured, so that every number can be traced.
 *
 * @param modelVersion name and engine of the person detector, such as {@code yolov8n/ort-1.29.0}
 * @param modelSha256 hash of the model file, lower-case hexadecimal
 * @param roiVersion hash of the zones of the camera
 * @param configVersion hash of the whole configuration
 */
public record Provenance(
    String modelVersion, String modelSha256, String roiVersion, String configVersion) {

  /** The same with other zones. */
  public Provenance withRoiVersion(String other) {
    return new Provenance(modelVersion, modelSha256, other, configVersion);
  }
}
