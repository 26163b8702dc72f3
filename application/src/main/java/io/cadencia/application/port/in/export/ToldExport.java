package io.cadencia.application.port.in.export;

import io.cadencia.domain.export.ExportFile;
import io.cadencia.domain.export.ExportJob;
import java.util.List;

/**
 * An export as it is now.
 *
 * @param files that came of it, by name
 */
public record ToldExport(ExportJob job, List<ExportFile> files) {

  public ToldExport {
    files = List.copyOf(files);
  }
}
