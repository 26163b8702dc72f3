package io.cadencia.adapter.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A change of the contract shows as a change of the JSON that is served, in the same commit. */
class ContractGoldenTest {

  private static final Path GOLDEN = Path.of("src/main/resources/openapi/openapi.json");

  private static final String REWRITE =
      "mvn -B -o test -pl adapter-http-javalin -am -Dtest=ContractGoldenTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dcadencia.contract=write";

  @Test
  @DisplayName("A-67 the golden copy is the source")
  void the_golden_copy_is_the_source() throws IOException {
    if ("write".equals(System.getProperty("cadencia.contract"))) {
      Files.writeString(GOLDEN, ContractSource.asJson());
    }

    assertThat(Files.readString(GOLDEN))
        .as(
            "%s differs from %s. If the change is meant, run%n%s",
            GOLDEN, ContractSource.YAML, REWRITE)
        .isEqualTo(ContractSource.asJson());
  }
}
