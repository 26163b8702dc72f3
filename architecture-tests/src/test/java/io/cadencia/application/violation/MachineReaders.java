package io.cadencia.application.violation;

import java.time.Clock;
import java.time.Instant;

/** Classes that ask the machine instead of what they were given. */
public final class MachineReaders {

  private MachineReaders() {}

  public record Now() {
    Instant read() {
      return Instant.now();
    }
  }

  public record SystemClock() {
    Clock read() {
      return Clock.systemUTC();
    }
  }

  public record Millis() {
    long read() {
      return System.currentTimeMillis();
    }
  }

  public record Environment() {
    String read() {
      return System.getenv("HOME");
    }
  }

  public record Console() {
    void write() {
      System.out.println("here");
    }
  }
}
