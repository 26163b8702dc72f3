package io.cadencia.adapter.http.cache;

import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer, tagged by their hash. They are packed once, when the first caller who
 * takes gzip comes.
 */
public final class Representation {

  /** In bytes; less goes in one packet anyway. */
  public static final int WORTH_PACKING = 1024;

  private final String contentType;
  private final Variant plain;
  private volatile @Nullable Variant packed;

  /**
   * @param bytes of a kind that is not packed already, such as text
   */
  public Representation(byte[] bytes, String contentType) {
    this.contentType = contentType;
    this.plain = Variant.plain(bytes);
  }

  /** At most so much memory, packed form included. */
  long bytes() {
    return plain.length() * 2L;
  }

  /** Sends it in the form the caller takes, or says that the caller holds it already. */
  public void send(Context ctx) throws IOException {
    if (plain.length() < WORTH_PACKING) {
      plain.send(ctx, contentType);
      return;
    }
    ctx.res().setHeader("Vary", "Accept-Encoding");
    boolean takesGzip = AcceptEncoding.takesGzip(ctx.header("Accept-Encoding"));
    (takesGzip ? packed() : plain).send(ctx, contentType);
  }

  private Variant packed() {
    var ready = packed;
    return ready == null ? pack() : ready;
  }

  private synchronized Variant pack() {
    var ready = packed;
    if (ready == null) {
      ready = plain.packed();
      packed = ready;
    }
    return ready;
  }
}
