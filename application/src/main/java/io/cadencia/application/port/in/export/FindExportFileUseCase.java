package io.cadencia.application.port.in.export;

import io.cadencia.domain.export.ExportFile;
import java.nio.file.Path;
import java.util.Optional;

/** Finds a finished report. */
public interface FindExportFileUseCase {

  /** The file of exactly this name; empty for every other name, however it is put. */
  Optional<Found> find(String name);

  /** A finished report and where its bytes lie. */
  record Found(ExportFile file, Path path) {}
}
