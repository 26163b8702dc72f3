package io.cadencia.application.port.in.export;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportScope;

/** Has a report made in the background. */
public interface RequestExportUseCase {

  /**
   * @return the export, waiting for its turn
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is no such module
   * @throws io.cadencia.domain.export.FutureDayException if it has not begun on the plant's clock
   * @throws io.cadencia.domain.export.ExportsRationedException if the actor had enough for now
   */
  ExportJob request(Command command);

  record Command(ExportScope scope, Actor actor) {}
}
