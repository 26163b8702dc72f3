package io.cadencia.application.port.in.export;

import io.cadencia.domain.export.ExportFile;
import java.util.List;

/** Lists finished reports. */
public interface ListExportFilesUseCase {

  /** Newest first. */
  Page list(Query query);

  /**
   * @param after the place of the last file known, 0 to begin with the newest
   * @param limit 1 to 500
   */
  record Query(long after, int limit) {

    public static final int MAX_LIMIT = 500;

    public Query {
      if (after < 0 || limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("no page of %d after %d".formatted(limit, after));
      }
    }
  }

  /**
   * @param nextAfter the place of the last of them, or the one asked for where there is none
   */
  record Page(List<ExportFile> items, long nextAfter, boolean hasMore) {

    public Page {
      items = List.copyOf(items);
    }
  }
}
