package io.cadencia.stray;

/** Belongs to no module. */
public record ClassOfNoLayer() {}
