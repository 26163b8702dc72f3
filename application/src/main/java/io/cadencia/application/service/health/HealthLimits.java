package io.cadencia.application.service.health;

/**
 * What is too much.
 *
 * @param walBytes a write-ahead log larger than this needs attention: somebody reads for very long,
 *     or nobody folds it into the file
 */
public record HealthLimits(long walBytes) {

  public HealthLimits {
    if (walBytes <= 0) {
      throw new IllegalArgumentException("the limit of the log must be positive, was " + walBytes);
    }
  }
}
