package io.cadencia.bootstrap.capacity;

import io.cadencia.bootstrap.config.CadenciaConfig.Vision;
import io.cadencia.domain.coverage.AnalysisCost;
import io.cadencia.domain.coverage.CameraCapacity;
import io.cadencia.domain.coverage.CameraCapacity.Origin;

/**
 * How many cameras are watched: what the configuration says, else what was measured of this box
 * with this model while nothing else ran on it, else a careful guess.
 */
public record CapacityInForce(Vision vision, CapacityFile measured, ThisBox box) {

  /**
   * @param keepsUp whether every frame of every camera may be searched, by another device
   */
  public CameraCapacity find(String engine, String modelSha256, boolean keepsUp) {
    var configured = vision.maxCameras();
    if (configured != null) {
      return new CameraCapacity(configured, Origin.CONFIGURED);
    }
    return measured
        .read()
        .filter(report -> report.fits(box, engine, modelSha256) && !report.wasDisturbed())
        .map(report -> new CameraCapacity(report.cameras(), Origin.MEASURED))
        .orElseGet(() -> new CameraCapacity(guess(keepsUp), Origin.ESTIMATED));
  }

  private int guess(boolean keepsUp) {
    var cost = keepsUp ? AnalysisCost.GUESS_OF_FAST : AnalysisCost.GUESS;
    return cost.camerasOn(box.processors());
  }
}
