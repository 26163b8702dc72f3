package io.cadencia.adapter.export.shelf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what goes into a file, and tells both when it is closed. */
final class HashedFile extends OutputStream {

  interface Closed {
    void file(long bytes, String sha256);
  }

  private final MessageDigest digest = sha256();
  private final OutputStream out;
  private final Closed closed;
  private long bytes;
  private boolean open = true;

  HashedFile(OutputStream file, Closed closed) {
    this.out = new DigestOutputStream(new BufferedOutputStream(file), digest);
    this.closed = closed;
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    bytes++;
  }

  @Override
  public void write(byte[] some, int from, int length) throws IOException {
    out.write(some, from, length);
    bytes += length;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      out.close();
      closed.file(bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
