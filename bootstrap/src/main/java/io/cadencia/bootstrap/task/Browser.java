package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.cli.Console;
import java.io.IOException;
import java.net.URI;

/** The browser of the user's desktop. */
final class Browser {

  private Browser() {}

  /** Opens a page; where there is no desktop the user is told to do it. */
  static void open(URI page, Console console) {
    try {
      new ProcessBuilder("xdg-open", page.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noDesktop) {
      console.err().println("no browser could be opened; open " + page + " yourself");
    }
  }
}
