package io.cadencia.adapter.http.usecase;

/** Who works where. */
public record OperatorUseCases() {}
