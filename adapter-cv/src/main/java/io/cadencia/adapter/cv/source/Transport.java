package io.cadencia.adapter.cv.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the pictures of an RTSP camera travel. */
public enum Transport {
  /** Within the connection: nothing is lost, and firewalls let it pass. */
  TCP,
  /** Beside it: for cameras that know nothing else, or a radio link where waiting is worse. */
  UDP;

  /** As it is written outside, such as {@code tcp}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The transport of exactly this word. */
  public static Optional<Transport> ofWord(String word) {
    return Arrays.stream(values()).filter(transport -> transport.word().equals(word)).findFirst();
  }
}
