package io.cadencia.domain.export;

import io.cadencia.domain.CadenciaException;

/** Only who asked for an export, or an administrator, may cancel it. */
public final class ForeignExportException extends CadenciaException {

  private final ExportJobId job;

  public ForeignExportException(ExportJobId job) {
    super(
        "export %d was asked for by somebody else: they or an administrator may cancel it"
            .formatted(job.value()));
    this.job = job;
  }

  public ExportJobId job() {
    return job;
  }
}
