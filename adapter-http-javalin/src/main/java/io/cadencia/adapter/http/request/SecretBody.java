package io.cadencia.adapter.http.request;

import io.cadencia.adapter.http.error.ErrorCode;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.javalin.http.Context;

/**
 * The body of one request that holds a secret: a JSON object of texts that all must be given.
 * Whatever is wrong with it, nothing of it is told back.
 */
public final class SecretBody {

  private final JsonBody body;
  private final String known;

  private SecretBody(JsonBody body, String known) {
    this.body = body;
    this.known = known;
  }

  public static SecretBody of(Context ctx, String... known) {
    var listed = String.join(", ", known);
    try {
      return new SecretBody(JsonBody.of(ctx, known), listed);
    } catch (RequestRefusedException refused) {
      throw withoutTheSecret(refused, listed);
    }
  }

  /** The text as it was typed: neither shortened nor refused for what it holds. */
  public String text(String name) {
    var text = body.plainText(name);
    if (text == null) {
      throw new RequestRefusedException(Fault.SECRET_BODY_FIELDS, "known", known);
    }
    return text;
  }

  private static RequestRefusedException withoutTheSecret(
      RequestRefusedException refused, String known) {
    var code = refused.error().code();
    if (code == ErrorCode.BAD_REQUEST) {
      return new RequestRefusedException(Fault.SECRET_BODY_UNREADABLE);
    }
    return code == ErrorCode.VALIDATION_FAILED
        ? new RequestRefusedException(Fault.SECRET_BODY_FIELDS, "known", known)
        : refused;
  }
}
