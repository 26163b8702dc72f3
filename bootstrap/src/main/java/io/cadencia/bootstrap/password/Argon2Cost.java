package io.cadencia.bootstrap.password;

/**
 * What an attacker has to spend for each guess.
 *
 * @param memoryKib memory in KiB
 * @param passes over that memory
 * @param lanes that may be computed at the same time
 */
record Argon2Cost(int memoryKib, int passes, int lanes) {

  /** What OWASP recommends where memory is scarce: 19 MiB, twice over. */
  static final Argon2Cost STANDARD = new Argon2Cost(19_456, 2, 1);

  /** A file that somebody wrote into must not make the server compute for hours. */
  private static final Argon2Cost MOST = new Argon2Cost(1 << 20, 16, 16);

  /** Whether it is worth computing, and can be. */
  boolean isPossible() {
    return memoryKib >= 8 * lanes
        && memoryKib <= MOST.memoryKib
        && passes >= 1
        && passes <= MOST.passes
        && lanes >= 1
        && lanes <= MOST.lanes;
  }
}
