package io.cadencia.adapter.http.contract;

import io.cadencia.adapter.http.access.Endpoint;
import java.util.Locale;

/** Paths of the table of endpoints, as the contract writes them and as requests have them. */
final class Paths {

  private Paths() {}

  /** The contract has one kind of parameter: {@code <path>} is {@code {path}} there. */
  static String inContract(Endpoint endpoint) {
    return endpoint.path().replace('<', '{').replace('>', '}');
  }

  static String verb(Endpoint endpoint) {
    return endpoint.verb().name().toLowerCase(Locale.ROOT);
  }

  static boolean matches(Endpoint endpoint, String path) {
    var pattern = endpoint.path().replaceAll("\\{\\w+}", "[^/]+").replaceAll("<\\w+>", ".+");
    return path.matches(pattern);
  }
}
