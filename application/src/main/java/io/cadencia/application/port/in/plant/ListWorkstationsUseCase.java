package io.cadencia.application.port.in.plant;

import io.cadencia.domain.plant.ModuleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists workstations as they stand now, module by module in sequence. */
public interface ListWorkstationsUseCase {

  /**
   * @param module only those of this module, or null for all; an unknown module has none
   */
  List<WorkstationDetail> list(@Nullable ModuleId module);
}
