package io.cadencia.adapter.http.edge;

import java.nio.ByteBuffer;
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
    var ulid = new char[TIME_CHARACTERS + RANDOM_CHARACTERS];
    write(clock.millis(), ulid, 0, TIME_CHARACTERS);
    // Asked for all at once: a secure source charges by the question.
    var bytes = new byte[2 * Long.BYTES];
    random.nextBytes(bytes);
    var bits = ByteBuffer.wrap(bytes);
    write(bits.getLong(), ulid, TIME_CHARACTERS, RANDOM_CHARACTERS / 2);
    write(bits.getLong(), ulid, TIME_CHARACTERS + RANDOM_CHARACTERS / 2, RANDOM_CHARACTERS / 2);
    return new String(ulid);
  }

  /** Writes the lowest bits, five to a character, the highest first. */
  private static void write(long bits, char[] ulid, int at, int characters) {
    for (int i = 0; i < characters; i++) {
      int shift = 5 * (characters - 1 - i);
      ulid[at + i] = ALPHABET.charAt((int) (bits >>> shift) & 31);
    }
  }
}
