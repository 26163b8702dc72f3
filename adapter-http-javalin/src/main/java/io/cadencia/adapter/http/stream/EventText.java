package io.cadencia.adapter.http.stream;

import io.cadencia.adapter.http.json.JsonFormat;
import java.nio.charset.StandardCharsets;

/**
 * Events in the form of {@code text/event-stream}. JSON has no line breaks, so data is one line.
 */
final class EventText {

  /** A comment, which clients ignore and connections live on. */
  static final byte[] HEARTBEAT = bytes(":\n\n");

  /** How long a browser waits before it connects again. */
  static final byte[] RETRY = bytes("retry: 2000\n\n");

  private EventText() {}

  /** An event that leaves the client's place where it is. */
  static byte[] of(String event, Object data) {
    return bytes("event: " + event + "\ndata: " + JsonFormat.write(data) + "\n\n");
  }

  /** An event from which the client goes on when it comes back. */
  static byte[] of(String event, long id, Object data) {
    return bytes("id: " + id + "\nevent: " + event + "\ndata: " + JsonFormat.write(data) + "\n\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
