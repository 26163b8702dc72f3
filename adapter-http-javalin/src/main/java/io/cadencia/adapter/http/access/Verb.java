package io.cadencia.adapter.http.access;

/** The methods of HTTP that the API uses. */
public enum Verb {
  GET,
  POST,
  PUT,
  DELETE
}
