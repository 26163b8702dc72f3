package io.cadencia.domain.plant;

/** The number of a camera, unique in the plant. */
public record CameraId(int value) {

  public CameraId {
    if (value <= 0) {
      throw new IllegalArgumentException("camera id must be positive, was " + value);
    }
  }
}
