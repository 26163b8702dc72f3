package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.CameraConditions;
import io.cadencia.application.port.out.CameraConditionsContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("C-04 E-12 conditions of cameras in SQLite")
class SqliteCameraConditionsTest extends CameraConditionsContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected CameraConditions conditions() {
    return new SqliteCameraConditions(database.get());
  }

  @Test
  void passes_over_a_state_of_a_newer_program() {
    database
        .get()
        .write(
            handle ->
                handle.execute(
                    "INSERT INTO camera_conditions VALUES (1, 'levitating', null, 0, 0)"));

    assertThat(conditions().find(CAMERA)).isEmpty();
  }
}
