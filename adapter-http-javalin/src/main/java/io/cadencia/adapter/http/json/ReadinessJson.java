package io.cadencia.adapter.http.json;

/**
 * Whether requests can be answered.
 *
 * @param status {@code ready} or {@code not_ready}
 */
public record ReadinessJson(String status) {

  public static ReadinessJson of(boolean ready) {
    return new ReadinessJson(ready ? "ready" : "not_ready");
  }
}
