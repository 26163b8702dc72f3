package io.cadencia.adapter.http.edge;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What browsers and finders of weaknesses are told.
 *
 * @param behindTls whether callers come over https, ended by a proxy before this server: browsers
 *     are then told to use nothing else. A header that claims so is not believed
 * @param contact where weaknesses are reported, a {@code mailto:}, {@code https:} or {@code tel:}
 *     address; null for nowhere
 */
public record SecuritySettings(boolean behindTls, @Nullable String contact) {

  private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");

  public static final SecuritySettings STANDARD = new SecuritySettings(false, null);

  public SecuritySettings {
    if (contact != null && !isContact(contact)) {
      throw new IllegalArgumentException(
          "a contact is a mailto:, https: or tel: address, was " + contact);
    }
  }

  public static boolean isContact(String text) {
    try {
      return SCHEMES.contains(String.valueOf(URI.create(text).getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
