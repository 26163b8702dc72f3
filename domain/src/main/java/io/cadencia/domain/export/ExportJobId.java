package io.cadencia.domain.export;

/** The number of an export that was asked for. */
public record ExportJobId(long value) {

  public ExportJobId {
    if (value <= 0) {
      throw new IllegalArgumentException("export job id must be positive, was " + value);
    }
  }
}
