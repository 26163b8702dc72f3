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

  /** Sends it, packed and tagged, unless the caller holds it already. */
  void send(Context ctx) throws IOException {
    representation.send(ctx);
  }
}
