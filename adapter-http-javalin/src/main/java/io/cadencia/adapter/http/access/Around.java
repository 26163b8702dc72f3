package io.cadencia.adapter.http.access;

import io.javalin.http.Handler;

/** What is done around the handler of an endpoint, after its caller was let in. */
@FunctionalInterface
public interface Around {

  /** The handler to be called instead; the same one where nothing is to be done. */
  Handler wrap(Endpoint endpoint, Handler handler);
}
