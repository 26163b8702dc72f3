package io.cadencia.application.port.in.export;

import java.util.List;

/** Tells which exports were asked for. */
public interface ListExportJobsUseCase {

  /** Newest first. */
  List<ToldExport> newest(int limit);
}
