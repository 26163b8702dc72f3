package io.cadencia.domain.plant;

import io.cadencia.domain.CadenciaException;

/** There is no module of that number. */
public final class ModuleNotFoundException extends CadenciaException {

  private final ModuleId module;

  public ModuleNotFoundException(ModuleId module) {
    super("No module with id=" + module.value());
    this.module = module;
  }

  public ModuleId module() {
    return module;
  }
}
