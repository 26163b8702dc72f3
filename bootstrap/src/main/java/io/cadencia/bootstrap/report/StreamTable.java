package io.cadencia.bootstrap.report;

import io.cadencia.adapter.cv.source.StreamFacts;
import io.cadencia.domain.coverage.CameraTrouble;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a camera sends as a small table for the terminal. */
public final class StreamTable {

  private StreamTable() {}

  /**
   * @param damaged how many of its pictures came damaged
   */
  public static List<String> lines(StreamFacts facts, long pictures, long damaged) {
    var table = new Columns();
    table.add("codec", facts.codec());
    table.add("size", facts.width() + " x " + facts.height());
    table.add("pictures", rate(facts));
    table.add("key frames", keyFrames(facts.betweenKeyFrames()));
    table.add("clock", clock(facts.clockOffset()));
    table.add("damaged", damaged + " of " + pictures);
    return table.lines();
  }

  /** What to look after, for people. */
  public static String reason(CameraTrouble trouble) {
    return switch (trouble) {
      case REFUSED -> "nobody answers at its address: is it on, and is the port right?";
      case UNREACHABLE -> "no way leads to its address: look after cable, network and name";
      case UNAUTHORISED -> "it wants a user and a password, or others";
      case NO_SUCH_STREAM -> "it answers but has no such stream: look up the path in its manual";
      case STALLED -> "it answers too slowly, or sends no pictures; with udp a firewall may be why";
      case BROKE_OFF -> "it ended the connection: does it let one more program watch?";
      case UNREADABLE -> "what it sends is no video that can be read: choose H.264 in its settings";
      case CAPACITY -> "this box watches as many cameras as it can already";
    };
  }

  private static String rate(StreamFacts facts) {
    var declared = facts.declaredFps();
    return decimal(facts.measuredFps())
        + " a second, "
        + (declared == null ? "says nothing" : decimal(declared) + " by its own word");
  }

  private static String keyFrames(@Nullable Duration between) {
    return between == null ? "fewer than two seen" : "every " + seconds(between);
  }

  private static String clock(@Nullable Duration offset) {
    if (offset == null) {
      return "tells no time";
    }
    return seconds(offset.abs())
        + (offset.isNegative() ? " behind" : " before")
        + " this computer's, the way of the picture included";
  }

  private static String seconds(Duration duration) {
    return decimal(duration.toMillis() / 1000.0) + " s";
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
