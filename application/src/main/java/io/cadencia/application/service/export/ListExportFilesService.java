package io.cadencia.application.service.export;

import io.cadencia.application.port.in.export.ListExportFilesUseCase;
import io.cadencia.application.port.out.ExportLedger;

public final class ListExportFilesService implements ListExportFilesUseCase {

  private final ExportLedger ledger;

  public ListExportFilesService(ExportLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Page list(Query query) {
    var found = ledger.files(query.after(), query.limit() + 1);
    var items = found.subList(0, Math.min(query.limit(), found.size()));
    long next = items.isEmpty() ? query.after() : items.get(items.size() - 1).place();
    return new Page(
        items.stream().map(ExportLedger.Placed::file).toList(), next, found.size() > items.size());
  }
}
