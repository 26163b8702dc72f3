package io.cadencia.adapter.http.access.jwt;

import io.cadencia.domain.audit.ActorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names somebody whose token holds no e-mail address: {@code sub:}, a mark of the issuer, and the
 * subject. Subjects of two issuers never meet, and none looks like an address: what is no letter,
 * digit, point, hyphen, tilde or underscore is written as {@code =} and two hexadecimal digits.
 */
public final class SubjectName {

  private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,200}");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]");
  private static final Pattern NAME = Pattern.compile("sub:[0-9a-f]{16}:[A-Za-z0-9._~=-]+");
  private static final int MARK_BYTES = 8;
  private static final int LONGEST = 254;

  private SubjectName() {}

  /** Empty if the subject is not printable, or too long for a name. */
  static Optional<ActorId> of(String issuer, String subject) {
    if (!PRINTABLE.matcher(subject).matches()) {
      return Optional.empty();
    }
    var name = "sub:" + mark(issuer) + ":" + escaped(subject);
    return name.length() > LONGEST ? Optional.empty() : Optional.of(new ActorId(name));
  }

  /** Whether somebody may be named so. */
  public static boolean is(String text) {
    return text.length() <= LONGEST && NAME.matcher(text).matches();
  }

  private static String escaped(String subject) {
    return subject.chars().mapToObj(SubjectName::escaped).collect(Collectors.joining());
  }

  private static String escaped(int letter) {
    var text = String.valueOf((char) letter);
    return PLAIN.matcher(text).matches() ? text : "=%02X".formatted(letter);
  }

  private static String mark(String issuer) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(issuer.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
