package io.cadencia.adapter.http;

/**
 * A refusal as a caller sees it.
 *
 * @param message one sentence in English for a person; never a stack trace
 */
public record ApiError(ErrorCode code, String message) {}
