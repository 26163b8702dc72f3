package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.export.ListExportFilesUseCase.Page;
import java.util.List;

/** One page of finished reports, newest first. */
public record ExportFilePageJson(List<ExportFileJson> items, long nextAfterId, boolean hasMore) {

  public static ExportFilePageJson of(Page page) {
    return new ExportFilePageJson(
        page.items().stream().map(ExportFileJson::of).toList(), page.nextAfter(), page.hasMore());
  }
}
