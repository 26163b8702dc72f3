package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.OperatorAssignmentsContract;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.plant.OperatorId;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteOperatorAssignmentsTest extends OperatorAssignmentsContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected OperatorAssignments assignments() {
    return new SqliteOperatorAssignments(database.get());
  }

  @Override
  protected void know(OperatorId operator) {
    database
        .get()
        .write(
            handle ->
                handle.execute(
                    "INSERT INTO operators (id, code, name) VALUES (?, ?, ?)",
                    operator.value(),
                    "OP_" + operator.value(),
                    "Operario " + operator.value()));
  }

  @Override
  protected PlantRepository plant() {
    return database.plant();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return database.unitOfWork();
  }
}
