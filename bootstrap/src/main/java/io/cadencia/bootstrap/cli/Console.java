package io.cadencia.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks.
 *
 * @param out for results, that another program may read
 * @param err for progress and failures
 * @param terminal whether a person watches, so that a line may be rewritten
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {

  /** Set by the launcher, because Java cannot ask whether its error output is a terminal. */
  private static final String TERMINAL = "cadencia.terminal";

  /** The console of this process. */
  public static Console ofProcess() {
    return new Console(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean(TERMINAL));
  }
}
