package io.cadencia.adapter.http.edge;

import java.time.Clock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * ULIDs: 48 bits of milliseconds and 80 random bits in 26 characters of Crockford's alphabet, so
 * that ids sort by time.
 */
public final class UlidSupplier implements Supplier<String> {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int TIME_CHARACTERS = 10;
  private static final int RANDOM_CHARACTERS = 16;

  private final Clock clock;
  private final RandomGenerator random;

  public UlidSupplier(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String get() {
    var ulid = new StringBuilder(TIME_CHARACTERS + RANDOM_CHARACTERS);
    long millis = clock.millis();
    for (int shift = 5 * (TIME_CHARACTERS - 1); shift >= 0; shift -= 5) {
      ulid.append(ALPHABET.charAt((int) (millis >>> shift) & 31));
    }
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      ulid.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return ulid.toString();
  }
}
