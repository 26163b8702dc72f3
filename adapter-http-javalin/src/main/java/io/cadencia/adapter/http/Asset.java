package io.cadencia.adapter.http;

import java.nio.charset.StandardCharsets;

/** One file of a page, with the tag that changes with its content. */
final class Asset {

  private final byte[] content;
  private final String contentType;
  private final String etag;

  Asset(byte[] content, String contentType) {
    this.content = content.clone();
    this.contentType = contentType;
    this.etag = '"' + Sha256.base64(content) + '"';
  }

  byte[] content() {
    return content.clone();
  }

  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  String contentType() {
    return contentType;
  }

  String etag() {
    return etag;
  }
}
