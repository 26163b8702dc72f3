package io.cadencia.domain.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a camera gives no pictures, as far as that can be told from here. */
public enum CameraTrouble {
  /** Nothing listens at its address. */
  REFUSED,
  /** No way leads to its address, or its name is not known. */
  UNREACHABLE,
  /** It wants a user and a password, or others. */
  UNAUTHORISED,
  /** It answers, but there is no stream of this name. */
  NO_SUCH_STREAM,
  /** It took too long to answer, or to send the next picture. */
  STALLED,
  /** It ended the stream, or the connection broke. */
  BROKE_OFF,
  /** What it sends is no video that can be read. */
  UNREADABLE,
  /** Older cameras take all that this box can do. */
  CAPACITY;

  /** As it is written outside, such as {@code broke_off}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The trouble of exactly this word. */
  public static Optional<CameraTrouble> ofWord(String word) {
    return Arrays.stream(values()).filter(trouble -> trouble.word().equals(word)).findFirst();
  }
}
