package io.cadencia.adapter.http.request;

import jakarta.servlet.ServletRequest;
import org.eclipse.jetty.server.Request;

/** Remembers that only the head of an answer was asked for, where the routes see a GET. */
public final class HeadOnly {

  private static final String ATTRIBUTE = HeadOnly.class.getName();

  private HeadOnly() {}

  public static void remember(Request request) {
    request.setAttribute(ATTRIBUTE, true);
  }

  /** For routes whose body would never end. */
  public static boolean isAskedFor(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }
}
