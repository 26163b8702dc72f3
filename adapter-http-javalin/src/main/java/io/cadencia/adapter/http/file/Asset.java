package io.cadencia.adapter.http.file;

import io.cadencia.adapter.http.cache.Representation;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One file of a page. */
public final class Asset {

  private final byte[] content;
  private final Representation representation;

  public Asset(byte[] content, String contentType) {
    this.content = content.clone();
    this.representation = new Representation(content, contentType);
  }

  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /**
   * Answers with it, packed and tagged, unless the caller holds it already.
   *
   * @param caching how long it may be kept, as the header {@code Cache-Control} says it
   */
  public void answer(Context ctx, String caching) throws IOException {
    ctx.header("Cache-Control", caching);
    representation.send(ctx);
  }
}
