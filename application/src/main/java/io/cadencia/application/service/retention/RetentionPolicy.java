package io.cadencia.application.service.retention;

import io.cadencia.application.port.out.DataClass;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long data stay.
 *
 * @param greatestAge of the classes that have one; all others stay for ever
 * @param freeSpaceBytes room the volume shall have; 0 to delete nothing for it
 */
public record RetentionPolicy(Map<DataClass, Duration> greatestAge, long freeSpaceBytes) {

  public RetentionPolicy {
    greatestAge = Map.copyOf(greatestAge);
    greatestAge.forEach(RetentionPolicy::check);
    if (freeSpaceBytes < 0) {
      throw new IllegalArgumentException("free space is at least 0, was " + freeSpaceBytes);
    }
    var coverage = greatestAge.get(DataClass.COVERAGE);
    var cycles = greatestAge.get(DataClass.CYCLES);
    if (coverage != null && (cycles == null || coverage.compareTo(cycles) < 0)) {
      throw new IllegalArgumentException(
          "coverage stays as long as cycles do, was " + coverage + " for cycles " + cycles);
    }
  }

  private static void check(DataClass what, Duration age) {
    if (!what.isLimitedByAge()) {
      throw new IllegalArgumentException(what.label() + " has no greatest age, was " + age);
    }
    if (age.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException(what.label() + " stays a day at least, was " + age);
    }
  }

  public Optional<Duration> greatestAge(DataClass what) {
    return Optional.ofNullable(greatestAge.get(what));
  }
}
