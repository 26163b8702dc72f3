package io.cadencia.bootstrap.config;

/**
 * When the system is told to need attention.
 *
 * @param walLimitMb key {@code health.wal_limit_mb}: a write-ahead log larger than this, in
 *     megabytes
 */
public record HealthConfig(int walLimitMb) {

  /** What holds where the file says nothing: eight times what the log is cut back to. */
  public static final HealthConfig DEFAULT = new HealthConfig(64);
}
