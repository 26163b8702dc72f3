package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.ExportLedgerContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A-55 A-56 exports in SQLite")
class SqliteExportLedgerTest extends ExportLedgerContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected ExportLedger ledger() {
    return new SqliteExportLedger(database.get());
  }
}
