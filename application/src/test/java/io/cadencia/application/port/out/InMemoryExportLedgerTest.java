package io.cadencia.application.port.out;

import org.junit.jupiter.api.DisplayName;

@DisplayName("A-55 A-56 exports in memory")
class InMemoryExportLedgerTest extends ExportLedgerContract {

  private final InMemoryExportLedger ledger = new InMemoryExportLedger();

  @Override
  protected ExportLedger ledger() {
    return ledger;
  }
}
