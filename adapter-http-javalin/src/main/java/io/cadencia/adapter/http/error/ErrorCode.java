package io.cadencia.adapter.http.error;

/** The stable codes of the error envelope, each with its HTTP status. */
public enum ErrorCode {
  /** Cannot be parsed, or asks for an impossible value. */
  BAD_REQUEST(400),
  /** The range of time is empty or reversed. */
  INVALID_RANGE(400),
  /** The range of time is longer than the granularity allows. */
  RANGE_TOO_LONG(400),
  /** Nobody is known to ask. */
  UNAUTHENTICATED(401),
  /** The request names a host this server does not answer for. */
  HOST_NOT_ALLOWED(403),
  /** The role of the caller does not reach. */
  FORBIDDEN(403),
  /** The caller is known but has no role yet. */
  ROLE_LOCKED(403),
  /** A write with a session but without its CSRF token, or from another site. */
  CSRF_REJECTED(403),
  NOT_FOUND(404),
  MODULE_NOT_FOUND(404),
  WORKSTATION_NOT_FOUND(404),
  CYCLE_NOT_FOUND(404),
  OPERATOR_NOT_FOUND(404),
  STOP_NOT_FOUND(404),
  CAMERA_NOT_FOUND(404),
  KEY_NOT_FOUND(404),
  EXPORT_NOT_FOUND(404),
  RECORDING_NOT_FOUND(404),
  /** No trial of that number, or none any more. */
  REPLAY_NOT_FOUND(404),
  /** Nobody of that name was ever seen. */
  PERSON_NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  /** The cycle has an override already, and none was forced. */
  ALREADY_OVERRIDDEN(409),
  /** The cycle has no override to revoke. */
  NOT_OVERRIDDEN(409),
  /** The cycle is in a state in which this cannot be done. */
  CONFLICT(409),
  /** The configuration gives the role, so that it cannot be given here. */
  ROLE_CONFIGURED(409),
  /** An administrator would end being one. */
  OWN_ROLE(409),
  /** Another operator has the code. */
  OPERATOR_CODE_TAKEN(409),
  /** Another key has, or had, the name. */
  KEY_NAME_TAKEN(409),
  PAYLOAD_TOO_LARGE(413),
  URI_TOO_LONG(414),
  /** The body is not JSON by its own account. */
  UNSUPPORTED_MEDIA_TYPE(415),
  /** A part is asked for that begins behind the end of the file. */
  RANGE_NOT_SATISFIABLE(416),
  /** Well-formed, but of the wrong type, or with an unknown name or word. */
  VALIDATION_FAILED(422),
  /** More requests than the limit allows; {@code Retry-After} says when to come back. */
  RATE_LIMITED(429),
  HEADERS_TOO_LARGE(431),
  INTERNAL_ERROR(500),
  /** The database was locked for longer than a request waits. */
  DB_BUSY(503),
  /** The database cannot be reached or read. */
  DB_UNAVAILABLE(503),
  /** Reading took longer than a request may; less would do. */
  READ_TOO_LONG(503),
  /** The identity provider cannot be asked; {@code Retry-After} says when to retry. */
  IDENTITY_UNAVAILABLE(503),
  /** The server is about to stop and takes no new requests. */
  SHUTTING_DOWN(503),
  HTTP_VERSION_UNSUPPORTED(505);

  private final int status;

  ErrorCode(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
