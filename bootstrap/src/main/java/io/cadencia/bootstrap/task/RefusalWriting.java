package io.cadencia.bootstrap.task;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has refusals written into the audit trail from time to time, and a last time at the end. */
final class RefusalWriting implements AutoCloseable {

  /** What a power cut may lose; the log has each refusal at once. */
  static final Duration BETWEEN = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(RefusalWriting.class);

  private final Runnable tell;
  private final Runnable tellAll;
  private @Nullable Turns turns;

  /**
   * @param tell writes what is to be told now
   * @param tellAll writes whatever is not yet written
   */
  RefusalWriting(Runnable tell, Runnable tellAll) {
    this.tell = tell;
    this.tellAll = tellAll;
  }

  void start() {
    turns = Turns.start("refusals", BETWEEN, tell);
  }

  /** To be called when nobody is refused any more. */
  @Override
  public void close() {
    if (turns == null) {
      return;
    }
    turns.close();
    try {
      tellAll.run();
    } catch (RuntimeException e) {
      LOG.error("the last refusals are not in the audit trail", e);
    }
  }
}
