package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.cli.Console;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a server over HTTP whether it still answers. */
final class ServerCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private ServerCheck() {}

  static boolean isWell(URI board, Console console) throws InterruptedException {
    var request = HttpRequest.newBuilder(board.resolve("/api/v1/health")).timeout(PATIENCE).build();
    try {
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        return true;
      }
      console.err().println("the server is not well: " + answer.body());
    } catch (IOException e) {
      console.err().println("the server does not answer: " + e.getMessage());
    }
    return false;
  }
}
