package io.cadencia.bootstrap.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The end of what a run complained of, for the log: a broken film makes many words. */
final class LastWords {

  private static final int KEPT = 2_000;

  private byte[] tail = new byte[0];

  /** Reads to the end, so that the run never waits for a reader. */
  void hear(InputStream errors) {
    var buffer = new byte[4_096];
    try (errors) {
      for (int n = errors.read(buffer); n >= 0; n = errors.read(buffer)) {
        keep(Arrays.copyOf(buffer, n));
      }
    } catch (IOException closed) {
      keep("(cut off)".getBytes(StandardCharsets.UTF_8));
    }
  }

  private synchronized void keep(byte[] more) {
    var all = Arrays.copyOf(tail, tail.length + more.length);
    System.arraycopy(more, 0, all, tail.length, more.length);
    tail = Arrays.copyOfRange(all, Math.max(0, all.length - KEPT), all.length);
  }

  /** In one line. */
  synchronized String text() {
    return new String(tail, StandardCharsets.UTF_8).strip().replaceAll("[\\r\\n]+", " | ");
  }
}
