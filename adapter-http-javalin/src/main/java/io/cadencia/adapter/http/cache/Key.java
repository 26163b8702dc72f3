package io.cadencia.adapter.http.cache;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Rights;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What an answer depends on besides data and time.
 *
 * @param rights what the caller may see follows from it; null where nobody needs to be known
 * @param path as it was sent
 * @param query as it was sent, null for none
 */
record Key(Endpoint endpoint, @Nullable Rights rights, String path, @Nullable String query) {

  private static final int FIXED_BYTES = 300;

  static Key of(Endpoint endpoint, Context ctx) {
    var request = ctx.req();
    var rights = Caller.of(request).map(Identity::rights).orElse(null);
    return new Key(endpoint, rights, request.getRequestURI(), request.getQueryString());
  }

  /** About how much memory it takes, with what is kept beside it. */
  long bytes() {
    return FIXED_BYTES + 2L * path.length() + (query == null ? 0 : 2L * query.length());
  }
}
