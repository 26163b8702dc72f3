package io.cadencia.adapter.http;

import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.edge.EdgeSettings;
import io.cadencia.adapter.http.edge.ListenAddress;
import io.cadencia.adapter.http.error.Language;
import io.cadencia.adapter.http.stream.StreamSettings;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * Where the server listens, what it serves from disk and how it treats its callers.
 *
 * @param host the IP address to bind; one that is reached from other machines only where callers
 *     can be told apart
 * @param port 0 to 65535, 0 for any free one
 * @param framesDir the folder behind {@code /static/frames/}; need not exist yet
 * @param zone the plant's time zone, in which screens show hours
 * @param access how callers are told apart
 * @param language in which refusals are told to callers who ask for no language
 * @param limits how often callers may ask
 * @param edge what every request meets, whatever its route
 * @param streams how many live streams may be open
 */
public record HttpSettings(
    String host,
    int port,
    Path framesDir,
    ZoneId zone,
    AccessSettings access,
    Language language,
    LimitSettings limits,
    EdgeSettings edge,
    StreamSettings streams) {

  /** The address that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  public HttpSettings {
    if (!ListenAddress.of(host).isOfThisMachineOnly() && !access.tellsCallersApart()) {
      throw new IllegalArgumentException(
          "http host must be "
              + LOOPBACK
              + ", was '"
              + host
              + "': other machines may reach the server only where it can tell who asks; say under"
              + " access whom to believe, and leave the development mode off");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("http port must lie between 0 and 65535, was " + port);
    }
  }

  /** For this machine alone, and everything else as usual: nobody is believed anything. */
  public static HttpSettings of(int port, Path framesDir, ZoneId zone) {
    return new HttpSettings(
        LOOPBACK,
        port,
        framesDir,
        zone,
        AccessSettings.STANDARD,
        Language.EN,
        LimitSettings.STANDARD,
        EdgeSettings.STANDARD,
        StreamSettings.STANDARD);
  }

  /**
   * @throws IllegalArgumentException if it is no IP address, or one that other machines reach while
   *     callers cannot be told apart
   */
  public HttpSettings withHost(String other) {
    return new HttpSettings(other, port, framesDir, zone, access, language, limits, edge, streams);
  }

  public HttpSettings withAccess(AccessSettings other) {
    return new HttpSettings(host, port, framesDir, zone, other, language, limits, edge, streams);
  }

  public HttpSettings withLanguage(Language other) {
    return new HttpSettings(host, port, framesDir, zone, access, other, limits, edge, streams);
  }

  public HttpSettings withLimits(LimitSettings other) {
    return new HttpSettings(host, port, framesDir, zone, access, language, other, edge, streams);
  }

  public HttpSettings withEdge(EdgeSettings other) {
    return new HttpSettings(host, port, framesDir, zone, access, language, limits, other, streams);
  }

  public HttpSettings withStreams(StreamSettings other) {
    return new HttpSettings(host, port, framesDir, zone, access, language, limits, edge, other);
  }
}
