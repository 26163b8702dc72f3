package io.cadencia.adapter.http.file;

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

  public byte[] content() {
    return content.clone();
  }

  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  public String contentType() {
    return contentType;
  }

  public String etag() {
    return etag;
  }
}
