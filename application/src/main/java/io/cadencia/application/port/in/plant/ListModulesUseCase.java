package io.cadencia.application.port.in.plant;

import io.cadencia.domain.plant.SewingModule;
import java.util.List;

/** Lists the modules of the plant in the order of their numbers. */
public interface ListModulesUseCase {

  List<SewingModule> list();
}
