package io.cadencia.domain.violation;

/** A driving port outside its package. */
public interface StrayUseCase {

  void stray();
}
