package io.cadencia.application.port.in.violation;

/** A driving port that does not say so. */
public interface Ordering {

  void order();
}
