package io.cadencia.bootstrap;

import io.cadencia.bootstrap.cli.Console;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command that was run in this process as its user would run it.
 *
 * @param code its exit code
 * @param out what it said as a result
 * @param err what it said besides
 */
record CommandRun(int code, String out, String err) {

  static CommandRun of(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    var console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    int code = Main.run(console, words);
    return new CommandRun(code, out.toString(), err.toString());
  }
}
