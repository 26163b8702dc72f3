package io.cadencia.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.adapter.http.access.TestUserVerifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a stream of events from a plain socket, one by one; waiting ends after ten seconds. */
public final class EventReader implements AutoCloseable {

  /**
   * @param id null if the event has none
   */
  public record Event(String name, @Nullable Long id, String data) {

    public JsonNode json() {
      return RunningApi.tree(data);
    }
  }

  private static final String LAST_CHUNK = "0";

  private final Socket socket;
  private final BufferedReader lines;
  private final List<String> head = new ArrayList<>();

  private EventReader(Socket socket, BufferedReader lines) {
    this.socket = socket;
    this.lines = lines;
  }

  /** Opens a stream by the test header; what does not begin one is a failure. */
  public static EventReader open(int port, String user, String target, String... headers) {
    var more = new ArrayList<>(List.of(headers));
    more.add(TestUserVerifier.HEADER + ": " + user);
    return open(port, target, more);
  }

  /** Opens a stream by what the headers say; what does not begin one is a failure. */
  public static EventReader open(int port, String target, List<String> headers) {
    var reader = ask(port, target, headers);
    assertThat(reader.head).first().asString().contains(" 200 ");
    return reader;
  }

  /** Opens a stream by the test header, or is told that there are too many. */
  public static Optional<EventReader> tryOpen(int port, String user, String target) {
    var reader = ask(port, target, List.of(TestUserVerifier.HEADER + ": " + user));
    if (reader.head.get(0).contains(" 429 ")) {
      reader.close();
      return Optional.empty();
    }
    assertThat(reader.head).first().asString().contains(" 200 ");
    return Optional.of(reader);
  }

  private static EventReader ask(int port, String target, List<String> headers) {
    try {
      var socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(10_000);
      var request = new ArrayList<String>();
      request.add("GET " + target + " HTTP/1.1");
      request.add("Host: localhost");
      request.addAll(headers);
      var bytes = RunningApi.head(request.toArray(String[]::new));
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      var input = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
      var reader = new EventReader(socket, new BufferedReader(input));
      reader.readHead();
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readHead() throws IOException {
    for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      head.add(line);
    }
  }

  /** The value of a header of the answer. */
  public @Nullable String header(String name) {
    var start = name.toLowerCase(Locale.ROOT) + ": ";
    return head.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElse(null);
  }

  /** The next event; heartbeats are passed over. */
  public Event next() {
    @Nullable Long id = null;
    @Nullable String name = null;
    while (true) {
      var line = line();
      if (line.startsWith("id: ")) {
        id = Long.valueOf(line.substring(4));
      } else if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        return new Event(String.valueOf(name), id, line.substring(6));
      }
    }
  }

  public Event next(String name) {
    var event = next();
    assertThat(event.name()).as(event.data()).isEqualTo(name);
    return event;
  }

  /** Waits for a sign of life. */
  public void heartbeat() {
    while (!line().equals(":")) {
      // Anything else is passed over.
    }
  }

  /** Whether the other side has ended the stream; what comes before is passed over. */
  public boolean ends() {
    try {
      var line = lines.readLine();
      while (line != null && !line.equals(LAST_CHUNK)) {
        line = lines.readLine();
      }
      return true;
    } catch (java.net.SocketException hungUp) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The next line that is no frame of the chunked answer. */
  private String line() {
    try {
      var line = lines.readLine();
      assertThat(line).as("the stream goes on").isNotNull();
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
