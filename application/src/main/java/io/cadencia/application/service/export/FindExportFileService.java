package io.cadencia.application.service.export;

import io.cadencia.application.port.in.export.FindExportFileUseCase;
import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.ExportShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** A file is there if the ledger knows it and it lies on the shelf, as long as it was written. */
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
        .flatMap(file -> shelf.find(name).map(path -> new Found(file, path)))
        .filter(FindExportFileService::isWhole);
  }

  private static boolean isWhole(Found found) {
    try {
      return Files.size(found.path()) == found.file().bytes();
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(found.path() + " cannot be looked at", e);
    }
  }
}
