package io.cadencia.domain.export;

import io.cadencia.domain.CadenciaException;

/** An export that is over cannot be cancelled. */
public final class ExportOverException extends CadenciaException {

  private final ExportJobId job;
  private final ExportState state;

  ExportOverException(ExportJobId job, ExportState state) {
    super("export %d is %s and cannot be cancelled".formatted(job.value(), state.word()));
    this.job = job;
    this.state = state;
  }

  public ExportJobId job() {
    return job;
  }

  public ExportState state() {
    return state;
  }
}
