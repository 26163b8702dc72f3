package io.cadencia.domain.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a key is given for.
 *
 * @param name of the program that holds it; under {@code key:NAME} it goes into the audit trail
 * @param permissions of its kind; {@link Permission#READ_OWN_IDENTITY} is always among them, and
 *     they are in the order of the map
 * @param requestsPerMinute so often it may ask
 * @param expiresAt from then on, to the millisecond, it is worth nothing; null if it does not
 *     expire
 */
public record KeyGrant(
    String name,
    KeyKind kind,
    Set<Permission> permissions,
    int requestsPerMinute,
    @Nullable Instant expiresAt) {

  public static final int USUAL_PER_MINUTE = 120;
  public static final int MOST_PER_MINUTE = 6000;

  /** So many characters a name may have. */
  public static final int LONGEST_NAME = 40;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  /**
   * @throws NoSurfaceException if there is nothing that a key of this kind could be used for
   * @throws BeyondKindException if it would hold what is not of its kind
   */
  public KeyGrant {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a key is named by small letters, digits, points, hyphens and underscores, was '"
              + name
              + "'");
    }
    if (requestsPerMinute < 1 || requestsPerMinute > MOST_PER_MINUTE) {
      throw new IllegalArgumentException(
          "a key may ask 1 to " + MOST_PER_MINUTE + " times a minute, was " + requestsPerMinute);
    }
    permissions = withOwnIdentity(permissions);
    check(kind, permissions);
    expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MILLIS);
  }

  private static void check(KeyKind kind, Set<Permission> permissions) {
    if (!kind.hasSurface()) {
      throw new NoSurfaceException(kind);
    }
    for (var permission : permissions) {
      if (!kind.permissions().contains(permission)) {
        throw new BeyondKindException(kind, permission);
      }
    }
  }

  private static Set<Permission> withOwnIdentity(Set<Permission> some) {
    var all = EnumSet.of(Permission.READ_OWN_IDENTITY);
    all.addAll(some);
    return Collections.unmodifiableSet(all);
  }

  /** Whether a key may be called so. */
  public static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
  }
}
