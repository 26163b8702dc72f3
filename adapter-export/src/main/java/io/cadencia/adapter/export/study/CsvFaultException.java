package io.cadencia.adapter.export.study;

import io.cadencia.domain.CadenciaException;
import java.nio.file.Path;

/** A file of cycles cannot be read; the message names line, column, value and way out. */
public final class CsvFaultException extends CadenciaException {

  private final Path file;
  private final long line;

  CsvFaultException(Path file, long line, String fault) {
    super(file + ", line " + line + fault);
    this.file = file;
    this.line = line;
  }

  public Path file() {
    return file;
  }

  /** The line where the faulty row begins, from 1. */
  public long line() {
    return line;
  }
}
