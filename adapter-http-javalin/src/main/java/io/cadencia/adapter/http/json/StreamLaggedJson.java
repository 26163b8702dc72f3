package io.cadencia.adapter.http.json;

/**
 * Told to a client that could not be told everything as it happened.
 *
 * @param nextAfterSeq every change after this one follows
 * @param reload whether what the client knows is of another database, so that it must read
 *     everything anew
 */
public record StreamLaggedJson(long nextAfterSeq, boolean reload) {}
