package io.cadencia.bootstrap.password;

import io.cadencia.domain.access.PasswordHash;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a PHC string of Argon2id: with which cost, which salt, and the result. */
final class Argon2Hash {

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

  private final Argon2Cost cost;
  private final byte[] salt;
  private final byte[] tag;

  Argon2Hash(Argon2Cost cost, byte[] salt, byte[] tag) {
    this.cost = cost;
    this.salt = salt.clone();
    this.tag = tag.clone();
  }

  /** The parts of a hash; empty if it is of another kind. */
  static Optional<Argon2Hash> read(PasswordHash hash) {
    return Optional.of(PHC.matcher(hash.phc())).filter(Matcher::matches).flatMap(Argon2Hash::of);
  }

  private static Optional<Argon2Hash> of(Matcher parts) {
    var cost = new Argon2Cost(number(parts, 1), number(parts, 2), number(parts, 3));
    try {
      var salt = Base64.getDecoder().decode(parts.group(4));
      var tag = Base64.getDecoder().decode(parts.group(5));
      return Optional.of(new Argon2Hash(cost, salt, tag)).filter(hash -> cost.isPossible());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  PasswordHash written() {
    var base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                cost.memoryKib(),
                cost.passes(),
                cost.lanes(),
                base64.encodeToString(salt),
                base64.encodeToString(tag)));
  }

  Argon2Cost cost() {
    return cost;
  }

  byte[] salt() {
    return salt.clone();
  }

  byte[] tag() {
    return tag.clone();
  }
}
