package io.cadencia.bootstrap.task;

import io.cadencia.domain.CadenciaException;
import java.nio.file.Path;

/** A file to analyze has no unit in it. */
public final class NoCycleException extends CadenciaException {

  NoCycleException(Path file, int leftOut) {
    super(
        "%s has no complete cycle (%s open, aborted or excluded); give a file of a day with work"
            .formatted(file, leftOut));
  }
}
