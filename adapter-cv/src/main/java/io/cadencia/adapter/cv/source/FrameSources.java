package io.cadencia.adapter.cv.source;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Opens what a configuration calls a source: a network address, the path of a recording, or a
 * recording that is shown again and again, as {@code loop:film.mp4}.
 */
public final class FrameSources {

  private static final Pattern ADDRESS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*");
  private static final String LOOP = "loop:";
  private static final Set<String> SCHEMES = Set.of("rtsp", "rtsps", "http", "https");

  private final Clock clock;
  private final Pacer pacer;
  private final NetworkLimits limits;
  private final Transport transport;

  /**
   * @param pacer by which looped recordings run
   * @param transport of cameras with an rtsp address
   */
  public FrameSources(Clock clock, Pacer pacer, NetworkLimits limits, Transport transport) {
    this.clock = clock;
    this.pacer = pacer;
    this.limits = limits;
    this.transport = transport;
  }

  /** Whether the source gives frames by the clock, so that the newest counts, and has no end. */
  public static boolean isLive(String source) {
    return source.startsWith(LOOP) || isNetwork(source);
  }

  /** Whether the source is a camera on the network. */
  public static boolean isNetwork(String source) {
    return !source.startsWith(LOOP) && ADDRESS.matcher(source).matches();
  }

  /** The file that the source shows, once or again and again; empty for a camera on the network. */
  public static Optional<Path> film(String source) {
    if (isNetwork(source)) {
      return Optional.empty();
    }
    return Optional.of(Path.of(source.startsWith(LOOP) ? source.substring(LOOP.length()) : source));
  }

  /** Whether the source is an RTSP camera, whose pictures may travel in more than one way. */
  public static boolean isRtsp(String source) {
    return source.regionMatches(true, 0, "rtsp:", 0, 5)
        || source.regionMatches(true, 0, "rtsps:", 0, 6);
  }

  /**
   * @param start time of the first frame of a recording
   * @throws FrameSourceException if it cannot be opened
   */
  public FrameSource open(String source, Instant start) {
    if (source.startsWith(LOOP)) {
      var film = Path.of(source.substring(LOOP.length()));
      return new LatestFrames(LoopedRecording.open(film, pacer));
    }
    var address = ADDRESS.matcher(source);
    if (!address.matches()) {
      return FileFrameSource.open(Path.of(source), start);
    }
    if (!SCHEMES.contains(address.group(1).toLowerCase(Locale.ROOT))) {
      throw new FrameSourceException(
          "camera "
              + SourceName.of(source)
              + " has an unknown kind of address;"
              + " rtsp, rtsps, http and https are understood");
    }
    return new LatestFrames(
        NetworkFrameSource.open(source, transport, limits, clock), limits.open());
  }
}
