package io.cadencia.domain.bulletin;

import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.plant.ModuleId;

/** What somebody saw in a preview is no longer what would happen. */
public final class StandardsChangedException extends CadenciaException {

  private final ModuleId module;

  public StandardsChangedException(ModuleId module) {
    super(
        "the bulletin or the standards of module %d changed since the preview, nothing was written: look at the preview again"
            .formatted(module.value()));
    this.module = module;
  }

  public ModuleId module() {
    return module;
  }
}
