package io.cadencia.application.service.export;

import io.cadencia.application.port.in.export.ReadExportFilesUseCase;
import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.ExportShelf;
import java.util.Optional;

/** A file is there if the ledger knows it and it lies on the shelf. */
public final class ReadExportFilesService implements ReadExportFilesUseCase {

  private final ExportLedger ledger;
  private final ExportShelf shelf;

  public ReadExportFilesService(ExportLedger ledger, ExportShelf shelf) {
    this.ledger = ledger;
    this.shelf = shelf;
  }

  @Override
  public Page list(Query query) {
    var found = ledger.files(query.after(), query.limit() + 1);
    var items = found.subList(0, Math.min(query.limit(), found.size()));
    long next = items.isEmpty() ? query.after() : items.get(items.size() - 1).place();
    return new Page(
        items.stream().map(ExportLedger.Placed::file).toList(), next, found.size() > items.size());
  }

  @Override
  public Optional<Found> find(String name) {
    return ledger
        .findFile(name)
        .flatMap(file -> shelf.find(name).map(path -> new Found(file, path)));
  }
}
