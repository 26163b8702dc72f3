package io.cadencia.adapter.http.error;

import java.util.Locale;

/**
 * Everything that can be wrong with a request: under which code it is answered, and by which texts
 * of the catalogue ({@code errors_en.properties}, {@code errors_es.properties}).
 */
public enum Fault {
  // Reading a request
  MALFORMED_REQUEST(ErrorCode.BAD_REQUEST),
  QUERY_PERCENT_BROKEN(ErrorCode.BAD_REQUEST),
  QUERY_NOT_UTF8(ErrorCode.BAD_REQUEST),
  VALUE_OUT_OF_RANGE(ErrorCode.BAD_REQUEST),
  TIME_IMPOSSIBLE(ErrorCode.BAD_REQUEST),
  TEXT_LENGTH(ErrorCode.BAD_REQUEST),
  TEXT_CHARACTER(ErrorCode.BAD_REQUEST),
  FINER_THAN_MILLISECONDS(ErrorCode.BAD_REQUEST),
  TWO_CURSORS(ErrorCode.BAD_REQUEST),
  NO_SUCH_BUCKET(ErrorCode.BAD_REQUEST),
  QUERY_PARAMETER_UNKNOWN(ErrorCode.VALIDATION_FAILED),
  QUERY_PARAMETER_TWICE(ErrorCode.VALIDATION_FAILED),
  QUERY_PARAMETER_MISSING(ErrorCode.VALIDATION_FAILED),
  NOT_A_WHOLE_NUMBER(ErrorCode.VALIDATION_FAILED),
  NOT_A_TIME(ErrorCode.VALIDATION_FAILED),
  NOT_A_DATE(ErrorCode.VALIDATION_FAILED),
  NOT_ONE_OF(ErrorCode.VALIDATION_FAILED),
  NOT_ONE_SUBJECT(ErrorCode.VALIDATION_FAILED),
  RANGE_REVERSED(ErrorCode.INVALID_RANGE),
  RANGE_EMPTY_OR_REVERSED(ErrorCode.INVALID_RANGE),
  RANGE_TOO_LONG(ErrorCode.RANGE_TOO_LONG),
  // Reading a body
  BODY_CONTENT_TYPE(ErrorCode.UNSUPPORTED_MEDIA_TYPE),
  BODY_NOT_UTF8(ErrorCode.BAD_REQUEST),
  BODY_NOT_JSON(ErrorCode.BAD_REQUEST),
  BODY_NUMBER_HUGE(ErrorCode.BAD_REQUEST),
  BODY_NOT_TAKEN(ErrorCode.BAD_REQUEST),
  BODY_DUPLICATE_KEY(ErrorCode.BAD_REQUEST),
  BODY_NOT_AN_OBJECT(ErrorCode.VALIDATION_FAILED),
  BODY_FIELD_UNKNOWN(ErrorCode.VALIDATION_FAILED),
  BODY_FIELD_MISSING(ErrorCode.VALIDATION_FAILED),
  BODY_FIELD_TYPE(ErrorCode.VALIDATION_FAILED),
  // Operators
  OPERATOR_CODE_IMPOSSIBLE(ErrorCode.BAD_REQUEST),
  ASSIGNMENT_TOO_EARLY(ErrorCode.BAD_REQUEST),
  OPERATOR_CODE_TAKEN(ErrorCode.OPERATOR_CODE_TAKEN),
  // Who asks
  UNAUTHENTICATED(ErrorCode.UNAUTHENTICATED),
  IDENTITY_MALFORMED(ErrorCode.BAD_REQUEST),
  ROLE_LOCKED(ErrorCode.ROLE_LOCKED),
  ROLE_INSUFFICIENT(ErrorCode.FORBIDDEN),
  HOST_NOT_ALLOWED(ErrorCode.HOST_NOT_ALLOWED),
  // What is not there
  NOTHING_THERE(ErrorCode.NOT_FOUND),
  NO_SUCH_FRAME(ErrorCode.NOT_FOUND),
  NO_SUCH_FILE(ErrorCode.NOT_FOUND),
  NO_SUCH_MODULE(ErrorCode.MODULE_NOT_FOUND),
  NO_SUCH_WORKSTATION(ErrorCode.WORKSTATION_NOT_FOUND),
  NO_SUCH_CYCLE(ErrorCode.CYCLE_NOT_FOUND),
  NO_SUCH_OPERATOR(ErrorCode.OPERATOR_NOT_FOUND),
  NO_SUCH_STOP(ErrorCode.STOP_NOT_FOUND),
  // What people do to cycles and stops
  OVERRIDE_NOTHING_GIVEN(ErrorCode.VALIDATION_FAILED),
  OVERRIDE_CONTRADICTION(ErrorCode.VALIDATION_FAILED),
  OVERRIDE_OUT_OF_RANGE(ErrorCode.BAD_REQUEST),
  OVERRIDE_END_NOT_AFTER_START(ErrorCode.BAD_REQUEST),
  CYCLE_ALREADY_OVERRIDDEN(ErrorCode.ALREADY_OVERRIDDEN),
  CYCLE_NOT_OVERRIDDEN(ErrorCode.NOT_OVERRIDDEN),
  CYCLE_NOT_A_UNIT(ErrorCode.CONFLICT),
  CYCLE_NOT_EXCLUDED(ErrorCode.CONFLICT),
  CYCLE_STILL_OPEN(ErrorCode.CONFLICT),
  ANOTHER_CYCLE_OPEN(ErrorCode.CONFLICT),
  LOST_TIME_CODE_UNKNOWN(ErrorCode.VALIDATION_FAILED),
  AUDIT_SUBJECT_HALF(ErrorCode.VALIDATION_FAILED),
  // What the server refuses by itself
  METHOD_NOT_ALLOWED(ErrorCode.METHOD_NOT_ALLOWED),
  BODY_TOO_LARGE(ErrorCode.PAYLOAD_TOO_LARGE),
  URI_TOO_LONG(ErrorCode.URI_TOO_LONG),
  HEADERS_TOO_LARGE(ErrorCode.HEADERS_TOO_LARGE),
  // What is used up
  TOO_MANY_STREAMS_OF_USER(ErrorCode.RATE_LIMITED),
  TOO_MANY_STREAMS(ErrorCode.RATE_LIMITED),
  // What broke
  UNEXPECTED(ErrorCode.INTERNAL_ERROR),
  DB_BUSY(ErrorCode.DB_BUSY),
  DB_UNAVAILABLE(ErrorCode.DB_UNAVAILABLE);

  private final ErrorCode code;

  Fault(ErrorCode code) {
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }

  /** Its key in the catalogue. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fault of a status that the server itself chose. */
  public static Fault ofStatus(int status) {
    return switch (status) {
      case 404 -> NOTHING_THERE;
      case 405 -> METHOD_NOT_ALLOWED;
      case 413 -> BODY_TOO_LARGE;
      case 414 -> URI_TOO_LONG;
      case 431 -> HEADERS_TOO_LARGE;
      case 503 -> DB_UNAVAILABLE;
      default -> status < 500 ? MALFORMED_REQUEST : UNEXPECTED;
    };
  }
}
