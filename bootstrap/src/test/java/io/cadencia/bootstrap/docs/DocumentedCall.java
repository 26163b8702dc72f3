package io.cadencia.bootstrap.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An example of a page: a {@code $ curl …} in a block {@code console} and the answer below it.
 *
 * @param page and line, to find it again
 * @param answer JSON in which {@code …} stands for anything; empty where only success is told
 */
record DocumentedCall(String page, int line, String command, String answer) {

  /** Run as a whole, see {@link DocumentedScriptTest}. */
  static final String SCRIPT = "bash";

  private static final Pattern FENCE = Pattern.compile("```(\\w*)");

  /** All of a page, in its order. */
  static List<DocumentedCall> in(String page, List<String> lines) {
    var calls = new ArrayList<DocumentedCall>();
    var language = "";
    boolean inBlock = false;
    for (int i = 0; i < lines.size(); i++) {
      var fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        inBlock = !inBlock;
        language = fence.group(1);
      } else if (inBlock && !language.equals(SCRIPT) && lines.get(i).matches("\\W*curl .*")) {
        if (!language.equals("console") || !lines.get(i).startsWith("$ curl ")) {
          throw new IllegalArgumentException(
              page + ":" + (i + 1) + " is not in the form that is run: ```console, then $ curl");
        }
        calls.add(read(page, lines, i));
      }
    }
    return calls;
  }

  private static DocumentedCall read(String page, List<String> lines, int at) {
    var command = new StringBuilder(lines.get(at).substring(2));
    int next = at + 1;
    while (command.charAt(command.length() - 1) == '\\') {
      command.setLength(command.length() - 1);
      command.append(lines.get(next++).strip());
    }
    var answer = new ArrayList<String>();
    while (!lines.get(next).equals("```") && !lines.get(next).startsWith("$ ")) {
      answer.add(lines.get(next++));
    }
    return new DocumentedCall(page, at + 1, command.toString(), String.join("\n", answer).strip());
  }

  /** Whether its answer goes on for as long as somebody listens. */
  boolean isOfAStream() {
    return command.startsWith("curl -N ");
  }

  @Override
  public String toString() {
    return page + ":" + line + " " + command;
  }
}
