package io.cadencia.adapter.http;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * Where the server listens and what it serves from disk.
 *
 * @param host the address to bind; only {@value #LOOPBACK} until callers can be told apart
 * @param port 0 to 65535, 0 for any free one
 * @param framesDir the folder behind {@code /static/frames/}; need not exist yet
 * @param zone the plant's time zone, in which screens show hours
 */
public record HttpSettings(String host, int port, Path framesDir, ZoneId zone) {

  /** The one address that may be bound. */
  public static final String LOOPBACK = "127.0.0.1";

  public HttpSettings {
    if (!host.equals(LOOPBACK)) {
      throw new IllegalArgumentException(
          "http host must be "
              + LOOPBACK
              + ", was '"
              + host
              + "': there is no sign-in yet, so the server may be reached from this machine only");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("http port must lie between 0 and 65535, was " + port);
    }
  }
}
