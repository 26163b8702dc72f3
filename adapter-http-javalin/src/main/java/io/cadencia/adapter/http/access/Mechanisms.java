package io.cadencia.adapter.http.access;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a plant lets it become known who asks, besides the sessions of browsers.
 *
 * @param proxy what a trusted proxy says, or null
 * @param tailnet what the tailnet says, or null
 * @param bearer a key or a token that the caller brings along, or null
 * @param service the signature of a program of the plant, or null
 */
public record Mechanisms(
    @Nullable Verifier proxy,
    @Nullable Verifier tailnet,
    @Nullable Verifier bearer,
    @Nullable Verifier service) {

  public static final Mechanisms NONE = new Mechanisms(null, null, null, null);

  public Mechanisms withProxy(Verifier other) {
    return new Mechanisms(other, tailnet, bearer, service);
  }

  public Mechanisms withTailnet(Verifier other) {
    return new Mechanisms(proxy, other, bearer, service);
  }

  public Mechanisms withBearer(Verifier other) {
    return new Mechanisms(proxy, tailnet, other, service);
  }

  public Mechanisms withService(Verifier other) {
    return new Mechanisms(proxy, tailnet, bearer, other);
  }

  /** In the order of the specification: the first that knows somebody decides, the session last. */
  public List<Verifier> before(Verifier session) {
    return Stream.of(proxy, tailnet, bearer, service, session).filter(Objects::nonNull).toList();
  }
}
