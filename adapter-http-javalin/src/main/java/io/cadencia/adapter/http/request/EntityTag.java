package io.cadencia.adapter.http.request;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;

/** Conditional requests: what the caller holds already is not sent again. */
public final class EntityTag {

  private EntityTag() {}

  /** Tags the answer; if the caller has exactly that, the answer is 304 and nothing more to do. */
  public static boolean isKnown(Context ctx, String etag) {
    ctx.header("ETag", etag);
    var held = ctx.header("If-None-Match");
    if (held == null || Arrays.stream(held.split(",")).map(String::strip).noneMatch(etag::equals)) {
      return false;
    }
    ctx.status(HttpStatus.NOT_MODIFIED);
    return true;
  }
}
