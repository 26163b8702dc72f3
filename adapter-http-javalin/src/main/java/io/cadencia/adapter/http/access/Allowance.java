package io.cadencia.adapter.http.access;

/**
 * How often a caller may ask that has a limit of its own.
 *
 * @param caller who is counted, such as {@code key 7}
 */
public record Allowance(String caller, Rate rate) {}
