package io.cadencia.bootstrap.password;

import io.cadencia.application.port.out.PasswordHasher;
import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.PasswordHash;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes passwords by Argon2id, as RFC 9106 has it. */
public final class Argon2Hasher implements PasswordHasher {

  private static final int SALT_BYTES = 16;
  private static final int TAG_BYTES = 32;

  private final Argon2Cost cost;
  private final RandomGenerator random;
  private final PasswordHash decoy;

  /**
   * @param random one that cannot be foretold
   */
  public Argon2Hasher(RandomGenerator random) {
    this(Argon2Cost.STANDARD, random);
  }

  Argon2Hasher(Argon2Cost cost, RandomGenerator random) {
    this.cost = cost;
    this.random = random;
    this.decoy = new Argon2Hash(cost, drawn(SALT_BYTES), drawn(TAG_BYTES)).written();
  }

  @Override
  public PasswordHash hash(Password password) {
    var salt = drawn(SALT_BYTES);
    var tag = tag(password, cost, salt, TAG_BYTES);
    return new Argon2Hash(cost, salt, tag).written();
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return Argon2Hash.read(hash).filter(known -> matches(password, known)).isPresent();
  }

  private static boolean matches(Password password, Argon2Hash known) {
    var expected = known.tag();
    var tag = tag(password, known.cost(), known.salt(), expected.length);
    return MessageDigest.isEqual(expected, tag);
  }

  @Override
  public PasswordHash decoy() {
    return decoy;
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return Argon2Hash.read(hash).filter(this::isCurrent).isEmpty();
  }

  private boolean isCurrent(Argon2Hash known) {
    return known.cost().equals(cost)
        && known.salt().length == SALT_BYTES
        && known.tag().length == TAG_BYTES;
  }

  private byte[] drawn(int bytes) {
    var drawn = new byte[bytes];
    random.nextBytes(drawn);
    return drawn;
  }

  private static byte[] tag(Password password, Argon2Cost cost, byte[] salt, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    var bytes = password.bytes();
    var tag = new byte[length];
    try {
      generator.generateBytes(bytes, tag);
      return tag;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
