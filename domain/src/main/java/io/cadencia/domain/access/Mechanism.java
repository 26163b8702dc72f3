package io.cadencia.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it became known who asks. */
public enum Mechanism {
  /** A trusted proxy said so. */
  PROXY,
  /** The tailnet said so. */
  TAILSCALE,
  /** A signed token. */
  JWT,
  /** A session begun on this box, with a name and a password. */
  LOCAL,
  /** A session begun at an identity provider. */
  OIDC,
  /** A key that a program was given. */
  KEY,
  /** A program of the plant, not a person. */
  SERVICE,
  /** The development mode took their word, or the link it printed; on this machine only. */
  DEV;

  /** As it is written outside, such as {@code tailscale}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mechanism of exactly this word. */
  public static Optional<Mechanism> ofWord(String word) {
    return Arrays.stream(values()).filter(mechanism -> mechanism.word().equals(word)).findFirst();
  }
}
