package io.cadencia.adapter.http.edge;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What browsers and finders of weaknesses are told.
 *
 * @param behindTls whether callers come over https, ended by a proxy before this server: browsers
 *     are then told to use nothing else. A header that claims so is not believed
 * @param contact where weaknesses are reported, a {@code mailto:}, {@code https:} or {@code tel:}
 *     address; null for nowhere
 * @param hosts names, in lower case and without a port, by which callers reach this server besides
 *     those of this machine itself, such as that of the proxy before it
 */
public record SecuritySettings(boolean behindTls, @Nullable String contact, Set<String> hosts) {

  private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");

  private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

  public static final SecuritySettings STANDARD = new SecuritySettings(false, null);

  public SecuritySettings {
    if (contact != null && !isContact(contact)) {
      throw new IllegalArgumentException(
          "a contact is a mailto:, https: or tel: address, was " + contact);
    }
    hosts = Set.copyOf(hosts);
    for (var host : hosts) {
      if (!isHost(host)) {
        throw new IllegalArgumentException("a host is a name in lower case, was " + host);
      }
    }
  }

  /** For callers on this machine. */
  public SecuritySettings(boolean behindTls, @Nullable String contact) {
    this(behindTls, contact, Set.of());
  }

  public SecuritySettings withHosts(Set<String> others) {
    return new SecuritySettings(behindTls, contact, others);
  }

  public static boolean isHost(String text) {
    return HOST.matcher(text).matches();
  }

  public static boolean isContact(String text) {
    try {
      return SCHEMES.contains(String.valueOf(URI.create(text).getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
