package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cadencia.application.port.out.OperatorRepository;
import io.cadencia.application.port.out.OperatorRepositoryContract;
import io.cadencia.application.port.out.UnitOfWork;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteOperatorRepositoryTest extends OperatorRepositoryContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected OperatorRepository operators() {
    return new SqliteOperatorRepository(database.get());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return database.unitOfWork();
  }

  /** a statement that fails must not carry the name into a log. */
  @Test
  void a_failure_tells_no_name_in_any_of_its_causes() {
    operators().add("OP_01", "Operario uno");

    var failure = catchThrowable(() -> operators().add("OP_01", "Quetzal Canario"));

    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).contains("UNIQUE").doesNotContain("Quetzal");
  }
}
