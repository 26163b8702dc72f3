package io.cadencia.domain.export;

import io.cadencia.domain.CadenciaException;

/** There is no export of that number. */
public final class ExportJobNotFoundException extends CadenciaException {

  private final ExportJobId job;

  public ExportJobNotFoundException(ExportJobId job) {
    super("no export with id=" + job.value());
    this.job = job;
  }

  public ExportJobId job() {
    return job;
  }
}
