package io.cadencia.application.port.in.violation;

/** A driving port of two purposes. */
public interface TwoMethodsUseCase {

  void one();

  void other();
}
