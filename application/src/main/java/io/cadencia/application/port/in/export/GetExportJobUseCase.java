package io.cadencia.application.port.in.export;

import io.cadencia.domain.export.ExportJobId;

/** Tells how far an export is. */
public interface GetExportJobUseCase {

  /**
   * @throws io.cadencia.domain.export.ExportJobNotFoundException if there is none of that number
   */
  ToldExport get(ExportJobId job);
}
