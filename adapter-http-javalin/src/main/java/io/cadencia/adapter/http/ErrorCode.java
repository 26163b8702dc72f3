package io.cadencia.adapter.http;

import java.util.Arrays;

/** The stable codes of the error envelope, each with its HTTP status. */
public enum ErrorCode {
  /** Cannot be parsed, or asks for an impossible value. */
  BAD_REQUEST(400),
  /** The range of time is empty or reversed. */
  INVALID_RANGE(400),
  /** The range of time is longer than the granularity allows. */
  RANGE_TOO_LONG(400),
  /** The request names a host this server does not answer for. */
  HOST_NOT_ALLOWED(403),
  NOT_FOUND(404),
  MODULE_NOT_FOUND(404),
  WORKSTATION_NOT_FOUND(404),
  CYCLE_NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  PAYLOAD_TOO_LARGE(413),
  URI_TOO_LONG(414),
  /** Well-formed, but of the wrong type, or with an unknown name or word. */
  VALIDATION_FAILED(422),
  HEADERS_TOO_LARGE(431),
  INTERNAL_ERROR(500),
  /** The database was locked for longer than a request waits. */
  DB_BUSY(503),
  /** The database cannot be reached or read. */
  DB_UNAVAILABLE(503);

  private final int status;

  ErrorCode(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** The general code of a status that the server itself chose. */
  static ErrorCode ofStatus(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 503 -> DB_UNAVAILABLE;
      default ->
          Arrays.stream(values())
              .filter(code -> code.status == status)
              .findFirst()
              .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
    };
  }
}
