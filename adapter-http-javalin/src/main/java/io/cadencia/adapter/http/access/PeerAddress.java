package io.cadencia.adapter.http.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From where a request comes, as it is counted and told: the other end of the socket. Where that is
 * a proxy that was named as trusted, it is whom that proxy names, and so on from right to left;
 * what stands further left anybody may have written.
 */
public final class PeerAddress {

  /** No proxy is trusted. */
  public static final PeerAddress OF_THE_SOCKET = new PeerAddress(Set.of());

  private static final String HEADER = "X-Forwarded-For";

  private final Set<InetAddress> proxies;

  /**
   * @param proxies whose word is taken
   */
  public PeerAddress(Set<InetAddress> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  /** The address in digits. */
  public String of(HttpServletRequest request) {
    var peer = request.getRemoteAddr();
    if (proxies.isEmpty()) {
      return peer;
    }
    var before = forwarded(request);
    while (isTrusted(peer) && !before.isEmpty()) {
      var named = AddressLiteral.parse(before.removeLast());
      if (named.isEmpty()) {
        return peer;
      }
      peer = named.get().getHostAddress();
    }
    return peer;
  }

  private boolean isTrusted(String peer) {
    return AddressLiteral.parse(peer).filter(proxies::contains).isPresent();
  }

  /** In the order in which the proxies added them. */
  private static Deque<String> forwarded(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HEADER)).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .collect(Collectors.toCollection(ArrayDeque::new));
  }
}
