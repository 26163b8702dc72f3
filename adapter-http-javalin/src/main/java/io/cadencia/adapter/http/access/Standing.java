package io.cadencia.adapter.http.access;

/** What was known of a caller when an answer began, asked again while it lasts. */
@FunctionalInterface
public interface Standing {

  /** False once they signed out, ran out of time, or may do something else than before. */
  boolean isStillGood();
}
