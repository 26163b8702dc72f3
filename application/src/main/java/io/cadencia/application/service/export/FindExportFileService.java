package io.cadencia.application.service.export;

import io.cadencia.application.port.in.export.FindExportFileUseCase;
import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.ExportShelf;
import java.util.Optional;

/** A file is there if the ledger knows it and it lies on the shelf. */
public final class FindExportFileService implements FindExportFileUseCase {

  private final ExportLedger ledger;
  private final ExportShelf shelf;

  public FindExportFileService(ExportLedger ledger, ExportShelf shelf) {
    this.ledger = ledger;
    this.shelf = shelf;
  }

  @Override
  public Optional<Found> find(String name) {
    return ledger
        .findFile(name)
        .flatMap(file -> shelf.find(name).map(path -> new Found(file, path)));
  }
}
