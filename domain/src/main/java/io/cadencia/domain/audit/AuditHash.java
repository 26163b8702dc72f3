package io.cadencia.domain.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash that chains the entries of an audit trail: SHA-256 (FIPS 180-4) over a canonical form.
 *
 * <p>The canonical form is the concatenation of these fields, each as a netstring: the number of
 * its UTF-8 bytes in decimal digits, a colon, the bytes, a comma. A field that is null is a minus
 * sign and a comma. Since a netstring begins with a digit and tells its length, no two entries have
 * the same form.
 *
 * <ol>
 *   <li>{@value #FORMAT}
 *   <li>seq, in decimal digits
 *   <li>the instant, in milliseconds since 1970-01-01T00:00:00Z, in decimal digits
 *   <li>actor, action, subject kind, subject id
 *   <li>reason, before, after; each may be null
 *   <li>the hash of the entry before
 * </ol>
 */
public final class AuditHash {

  /** The first field of every canonical form; another form would carry another name. */
  public static final String FORMAT = "cadencia-audit-1";

  /** What stands in the place of a hash before the first entry: 64 zeros. */
  public static final String GENESIS = "0".repeat(64);

  private AuditHash() {}

  /** The hash of the entry, 64 lower-case hexadecimal digits. */
  public static String of(AuditEntry entry) {
    return of(entry, entry.seq());
  }

  /** The hash the entry would have at another place. */
  static String of(AuditEntry entry, long seq) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(canonicalForm(entry, seq));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The bytes that are hashed. */
  public static byte[] canonicalForm(AuditEntry entry) {
    return canonicalForm(entry, entry.seq());
  }

  private static byte[] canonicalForm(AuditEntry entry, long seq) {
    var bytes = new ByteArrayOutputStream(512);
    put(bytes, FORMAT);
    put(bytes, Long.toString(seq));
    put(bytes, Long.toString(entry.at().toEpochMilli()));
    put(bytes, entry.actor());
    put(bytes, entry.action());
    put(bytes, entry.subjectKind());
    put(bytes, entry.subjectId());
    put(bytes, entry.reason());
    put(bytes, entry.before());
    put(bytes, entry.after());
    put(bytes, entry.previousHash());
    return bytes.toByteArray();
  }

  private static void put(ByteArrayOutputStream bytes, @Nullable String field) {
    if (field == null) {
      bytes.write('-');
    } else {
      var text = field.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes(Integer.toString(text.length).getBytes(StandardCharsets.US_ASCII));
      bytes.write(':');
      bytes.writeBytes(text);
    }
    bytes.write(',');
  }
}
