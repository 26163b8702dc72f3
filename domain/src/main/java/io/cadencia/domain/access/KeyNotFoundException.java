package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** There is no key of that number. */
public final class KeyNotFoundException extends CadenciaException {

  private final KeyId key;

  public KeyNotFoundException(KeyId key) {
    super("no key with id=%d; './cadencia key list' shows those there are".formatted(key.value()));
    this.key = key;
  }

  public KeyId key() {
    return key;
  }
}
