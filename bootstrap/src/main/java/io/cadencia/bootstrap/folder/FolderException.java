package io.cadencia.bootstrap.folder;

import io.cadencia.domain.CadenciaException;
import java.nio.file.Path;

/** A folder cannot be used; the message names it and the way out. */
public final class FolderException extends CadenciaException {

  private final Path folder;

  FolderException(Path folder, String message) {
    super(folder + ": " + message);
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }
}
