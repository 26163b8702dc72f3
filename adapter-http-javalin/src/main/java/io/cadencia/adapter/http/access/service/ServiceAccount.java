package io.cadencia.adapter.http.access.service;

import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.access.Scope;
import io.cadencia.domain.audit.ActorId;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** A program of the plant, such as its exporter: its name, its secret, and what it may do. */
public final class ServiceAccount {

  private static final String SCOPE = "service";
  private static final int SHORTEST = 32;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  private final String name;
  private final SecretKeySpec secret;
  private final Identity identity;

  /**
   * @param permissions what it may do, besides to learn whom it is taken for
   * @throws IllegalArgumentException if the name has another form, the secret has fewer than 32
   *     characters, or a permission is for people alone; the secret is not told
   */
  public ServiceAccount(String name, String secret, Set<Permission> permissions) {
    checkName(name);
    checkPermissions(permissions);
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "the secret of the service '%s' has fewer than %d characters".formatted(name, SHORTEST));
    }
    this.name = name;
    this.secret =
        new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), RequestSignature.ALGORITHM);
    this.identity =
        new Identity(new ActorId("service:" + name), scope(permissions), Mechanism.SERVICE);
  }

  /**
   * @throws IllegalArgumentException if no service can be called so
   */
  public static void checkName(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a service is named by at most 32 small letters, digits and hyphens, was '%s'"
              .formatted(name));
    }
  }

  /**
   * @throws IllegalArgumentException if one of them is for people alone
   */
  public static void checkPermissions(Set<Permission> permissions) {
    for (var permission : permissions) {
      if (permission.isForPeopleAlone()) {
        throw new IllegalArgumentException(
            "no program may hold %s, which is for people alone".formatted(permission.word()));
      }
    }
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static Scope scope(Set<Permission> permissions) {
    var all = EnumSet.of(Permission.READ_OWN_IDENTITY);
    all.addAll(permissions);
    return new Scope(SCOPE, all);
  }

  String name() {
    return name;
  }

  SecretKeySpec secret() {
    return secret;
  }

  Identity identity() {
    return identity;
  }

  /** Without the secret: it has no business in a log. */
  @Override
  public String toString() {
    return "ServiceAccount[" + name + "]";
  }
}
