package io.cadencia.domain.plant;

import org.jspecify.annotations.Nullable;

/**
 * A sewing line with its own target.
 *
 * @param code short code, such as MODULO_1
 * @param targetPerHour units planned per hour of work, positive; null when the module has no target
 */
public record SewingModule(ModuleId id, String code, String name, @Nullable Double targetPerHour) {

  public SewingModule {
    if (targetPerHour != null && !(targetPerHour > 0 && targetPerHour < 1e6)) {
      throw new IllegalArgumentException("target per hour must be positive, was " + targetPerHour);
    }
  }
}
