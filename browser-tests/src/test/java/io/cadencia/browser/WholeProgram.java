package io.cadencia.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a plant runs it, in processes of its own. */
final class WholeProgram {

  private WholeProgram() {}

  /** Runs one command to its end; returns how it ended. */
  static int run(Object... words) throws IOException, InterruptedException {
    var process = builder(words).redirectErrorStream(true).start();
    process.getInputStream().transferTo(System.err);
    return process.waitFor();
  }

  /** Starts one command; what it complains of is seen. */
  static Process start(Object... words) throws IOException {
    return builder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static ProcessBuilder builder(Object... words) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.add("io.cadencia.bootstrap.Main");
    for (var word : words) {
      command.add(word.toString());
    }
    return new ProcessBuilder(command);
  }

  /** The address that a server tells, with the code that signs a browser in. */
  static String address(Process server) throws IOException {
    var lines = server.inputReader(StandardCharsets.UTF_8);
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      int at = line.indexOf("http://");
      if (at >= 0) {
        return line.substring(at).strip();
      }
    }
    throw new IOException("the server ended without telling its address");
  }
}
