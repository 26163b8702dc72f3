package io.cadencia.application.port.in.export;

import io.cadencia.domain.export.ExportFile;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import java.util.List;

/** Tells how far exports are. */
public interface ReadExportJobsUseCase {

  /**
   * @throws io.cadencia.domain.export.ExportJobNotFoundException if there is none of that number
   */
  Told find(ExportJobId job);

  /** Newest first. */
  List<Told> newest(int limit);

  /**
   * @param files that came of it, by name
   */
  record Told(ExportJob job, List<ExportFile> files) {

    public Told {
      files = List.copyOf(files);
    }
  }
}
