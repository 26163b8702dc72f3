package io.cadencia.adapter.http.cache;

import io.cadencia.adapter.http.request.EntityTag;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** One form of an answer, plain or packed, with the tag of exactly these bytes. */
final class Variant {

  private static final int TAG_BYTES = 18;

  private final byte[] bytes;
  private final String hash;
  private final boolean isPacked;

  private Variant(byte[] bytes, String hash, boolean isPacked) {
    this.bytes = bytes;
    this.hash = hash;
    this.isPacked = isPacked;
  }

  static Variant plain(byte[] bytes) {
    return new Variant(bytes.clone(), hash(bytes), false);
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  Variant packed() {
    var packed = new ByteArrayOutputStream(bytes.length / 4);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Variant(packed.toByteArray(), hash + "-gzip", true);
  }

  int length() {
    return bytes.length;
  }

  /** Sends it, or says that the caller holds it already. */
  void send(Context ctx, String contentType) throws IOException {
    if (EntityTag.isKnown(ctx, '"' + hash + '"')) {
      return;
    }
    var response = ctx.res();
    if (isPacked) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentType(contentType);
    response.setContentLength(bytes.length);
    // Past Javalin's own stream, which would look once more whether to pack it.
    response.getOutputStream().write(bytes);
  }
}
