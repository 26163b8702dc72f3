package io.cadencia.domain.audit;

/**
 * What something was done to.
 *
 * @param kind such as {@code cycle}
 * @param id which of them
 */
public record AuditSubject(String kind, String id) {

  public AuditSubject {
    if (kind.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "an audit subject needs a kind and an id, was '" + kind + "' '" + id + "'");
    }
  }
}
