package io.cadencia.application.port.in.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says whether the system is well. Never throws: what cannot be reached is reported as down. */
public interface GetHealthUseCase {

  Health get();

  /** The verdict. */
  enum Status {
    OK,
    /** Works, but something needs attention, which {@link GetHealthDetailsUseCase} names. */
    DEGRADED,
    /** The database cannot be reached. */
    DOWN
  }

  /**
   * @param schemaVersion 0 when the database cannot be reached
   * @param walSizeBytes size of the write-ahead log, 0 when there is none
   * @param lastEventAt newest start or end of any cycle, or null
   * @param camerasOnline cameras whose newest frame is at most ten seconds old, and not of a time
   *     to come
   * @param diskFreePercent free part of the volume of the data, 0 to 100
   * @param uptime since the process started, by a clock that never jumps
   */
  record Health(
      Status status,
      boolean databaseReachable,
      int schemaVersion,
      long walSizeBytes,
      @Nullable Instant lastEventAt,
      int camerasOnline,
      int camerasTotal,
      double diskFreePercent,
      Duration uptime) {}
}
