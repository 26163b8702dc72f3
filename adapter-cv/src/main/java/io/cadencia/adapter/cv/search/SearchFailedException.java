package io.cadencia.adapter.cv.search;

/** A frame could not be searched for people. */
public final class SearchFailedException extends RuntimeException {

  SearchFailedException(Throwable cause) {
    super("people could not be searched for in a frame: " + cause.getMessage(), cause);
  }
}
