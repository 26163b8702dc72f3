package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.access.IssueKeyUseCase.Issued;
import io.cadencia.domain.access.ApiKey.Worth;

/**
 * A key that was issued just now.
 *
 * @param secret the key itself; nobody can ask for it again
 */
public record IssuedKeyJson(String secret, KeyJson key) {

  public static IssuedKeyJson of(Issued issued) {
    return new IssuedKeyJson(issued.secret().text(), KeyJson.of(issued.key(), Worth.ACTIVE));
  }

  /** Without the key: it has no business in a log. */
  @Override
  public String toString() {
    return "IssuedKeyJson[" + key.id() + "]";
  }
}
