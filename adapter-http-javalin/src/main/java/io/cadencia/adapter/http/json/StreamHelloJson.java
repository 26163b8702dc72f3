package io.cadencia.adapter.http.json;

/**
 * The first event of a stream.
 *
 * @param nextAfterSeq every change after this one follows
 * @param epoch rises when change numbers are used a second time, as in a restored database
 */
public record StreamHelloJson(long nextAfterSeq, long epoch) {}
