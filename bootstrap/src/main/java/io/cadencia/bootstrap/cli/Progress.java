package io.cadencia.bootstrap.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far a long task has come, in one line: rewritten in place on a terminal, a new one now
 * and then elsewhere. Used by one thread.
 */
public final class Progress implements AutoCloseable {

  private static final Duration BETWEEN_REWRITES = Duration.ofMillis(200);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
  private static final Duration WORTH_ESTIMATING = Duration.ofSeconds(2);

  private final String label;
  private final Console console;
  private final Clock clock;
  private final Instant start;
  private @Nullable Instant lastShown;
  private int shownTenth;
  private int shownWidth;

  public Progress(String label, Console console, Clock clock) {
    this.label = label;
    this.console = console;
    this.clock = clock;
    this.start = clock.instant();
  }

  /**
   * @param fraction part done, 0 to 1
   * @param detail what to add, such as a count
   */
  public void at(double fraction, String detail) {
    var now = clock.instant();
    int tenth = (int) (Math.min(fraction, 1) * 10);
    if (isDue(now, tenth)) {
      shownTenth = tenth;
      show(now, line(fraction, detail, now));
    }
  }

  /** As {@link #at(double, String)}, where nobody knows how much there is to do. */
  public void at(String detail) {
    var now = clock.instant();
    if (isDue(now, shownTenth)) {
      show(now, label + ": " + detail);
    }
  }

  /** Ends the line with what has come of the task. */
  public void done(String result) {
    write(label + ": " + result);
    console.err().println();
    console.err().flush();
    shownWidth = 0;
  }

  /** Leaves the line as it is, so that what follows begins on a new one. */
  @Override
  public void close() {
    if (shownWidth > 0) {
      console.err().println();
      console.err().flush();
      shownWidth = 0;
    }
  }

  private boolean isDue(Instant now, int tenth) {
    if (lastShown == null) {
      return true;
    }
    var since = Duration.between(lastShown, now);
    return console.terminal()
        ? since.compareTo(BETWEEN_REWRITES) >= 0
        : since.compareTo(BETWEEN_LINES) >= 0 || tenth > shownTenth;
  }

  private String line(double fraction, String detail, Instant now) {
    var percent = String.format(Locale.ROOT, "%3d %%", (int) (Math.min(fraction, 1) * 100));
    return label + ": " + percent + ", " + detail + remaining(fraction, now);
  }

  private String remaining(double fraction, Instant now) {
    var elapsed = Duration.between(start, now);
    if (fraction <= 0 || fraction >= 1 || elapsed.compareTo(WORTH_ESTIMATING) < 0) {
      return "";
    }
    long seconds = Math.round(elapsed.toMillis() / 1000.0 * (1 - fraction) / fraction);
    return String.format(Locale.ROOT, ", %d:%02d left", seconds / 60, seconds % 60);
  }

  private void show(Instant now, String text) {
    lastShown = now;
    write(text);
    if (!console.terminal()) {
      console.err().println();
      shownWidth = 0;
    }
    console.err().flush();
  }

  private void write(String text) {
    if (console.terminal()) {
      console.err().print("\r" + text + " ".repeat(Math.max(0, shownWidth - text.length())));
    } else {
      console.err().print(text);
    }
    shownWidth = text.length();
  }
}
