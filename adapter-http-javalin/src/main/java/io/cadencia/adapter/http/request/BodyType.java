package io.cadencia.adapter.http.request;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a body says it is. */
final class BodyType {

  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?");

  private BodyType() {}

  /**
   * @throws RequestRefusedException if it does not say that it is JSON in UTF-8
   */
  static void requireJson(Context ctx) {
    var type = ctx.contentType();
    if (type == null || !JSON.matcher(type.strip().toLowerCase(Locale.ROOT)).matches()) {
      throw new RequestRefusedException(
          Fault.BODY_CONTENT_TYPE, "value", type == null ? "-" : Shown.of(type));
    }
  }
}
