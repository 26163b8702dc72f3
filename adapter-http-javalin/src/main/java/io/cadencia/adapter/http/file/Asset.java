package io.cadencia.adapter.http.file;

import io.cadencia.adapter.http.request.EntityTag;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** One file of a page, with the tag that changes with its content. */
public final class Asset {

  private final byte[] content;
  private final String contentType;
  private final String etag;

  public Asset(byte[] content, String contentType) {
    this.content = content.clone();
    this.contentType = contentType;
    this.etag = '"' + Sha256.base64(content) + '"';
  }

  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /**
   * Answers with it, or tells a browser that holds it that nothing has changed.
   *
   * @param caching how long it may be kept, as the header {@code Cache-Control} says it
   */
  public void answer(Context ctx, String caching) {
    ctx.header("Cache-Control", caching);
    if (!EntityTag.isKnown(ctx, etag)) {
      ctx.contentType(contentType).result(content.clone());
    }
  }
}
