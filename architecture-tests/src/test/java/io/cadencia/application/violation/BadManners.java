package io.cadencia.application.violation;

import java.util.logging.Logger;

/** What code here never does. */
public final class BadManners {

  private BadManners() {}

  public record JdkLogging() {
    void log() {
      Logger.getLogger("here").info("seen");
    }
  }

  public record Thrower() {
    void fail() {
      throw new RuntimeException("something");
    }
  }

  /** An exception that does not say so. */
  public static final class Mishap extends RuntimeException {}

  public record Sleeper() {
    void rest() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  public record CycleHelper() {}

  public record CycleJson() {}
}
