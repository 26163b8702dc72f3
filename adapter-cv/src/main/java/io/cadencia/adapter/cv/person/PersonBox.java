package io.cadencia.adapter.cv.person;

/**
 * Where a person was found.
 *
 * @param left in pixels of the frame, as are the other edges
 * @param score how sure the network is, 0 to 1
 */
public record PersonBox(double left, double top, double right, double bottom, double score) {

  public double centreX() {
    return (left + right) / 2;
  }

  public double centreY() {
    return (top + bottom) / 2;
  }
}
