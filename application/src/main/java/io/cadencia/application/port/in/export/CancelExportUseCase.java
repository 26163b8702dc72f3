package io.cadencia.application.port.in.export;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.export.ExportJobId;

/** Gives up an export that waits or runs. */
public interface CancelExportUseCase {

  /**
   * @throws io.cadencia.domain.export.ExportJobNotFoundException if there is none of that number
   * @throws io.cadencia.domain.export.ForeignExportException if somebody else asked for it
   * @throws io.cadencia.domain.export.ExportOverException if it is over
   */
  void cancel(Command command);

  /**
   * @param anybodys whether the actor may cancel what others asked for
   */
  record Command(ExportJobId job, Actor actor, boolean anybodys) {}
}
