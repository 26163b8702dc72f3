package io.cadencia.application.port.in.export;

import io.cadencia.domain.export.ExportFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finished reports. */
public interface ReadExportFilesUseCase {

  /** Newest first. */
  Page list(Query query);

  /** The file of exactly this name; empty for every other name, however it is put. */
  Optional<Found> find(String name);

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

  /** A finished report and where its bytes lie. */
  record Found(ExportFile file, Path path) {}
}
