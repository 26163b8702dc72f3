package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.Identity;
import io.javalin.http.Context;
import java.util.Optional;

/** One mechanism by which it may become known who asks. */
@FunctionalInterface
public interface Verifier {

  /**
   * Who asks by this mechanism, or empty when the request does not use it.
   *
   * @throws io.cadencia.adapter.http.error.RequestRefusedException if it uses it wrongly
   */
  Optional<Identity> verify(Context ctx);
}
