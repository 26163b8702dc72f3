package io.cadencia.application.port.in.export;

import io.cadencia.domain.export.ExportJobId;

/** Makes a report that was asked for. */
public interface RunExportUseCase {

  /**
   * Returns when it is over, one way or another; one that is over already is left alone. What it
   * had written is gone unless it is done. A fault of the program is thrown once it is told.
   */
  void run(ExportJobId job);
}
