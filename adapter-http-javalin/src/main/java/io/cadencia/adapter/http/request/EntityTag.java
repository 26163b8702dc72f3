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
    if (held == null || !names(held, etag)) {
      return false;
    }
    ctx.status(HttpStatus.NOT_MODIFIED);
    return true;
  }

  /** A proxy that packs an answer marks its tag as weak; that is good enough for a GET. */
  private static boolean names(String held, String etag) {
    return Arrays.stream(held.split(",", -1))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
  }
}
