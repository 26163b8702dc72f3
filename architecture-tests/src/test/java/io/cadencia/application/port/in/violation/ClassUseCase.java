package io.cadencia.application.port.in.violation;

/** A driving port that is no interface. */
public record ClassUseCase() {}
