package io.cadencia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("A-77: where requests are told")
class LoggingTest {

  private static final Logger REQUESTS = LoggerFactory.getLogger("cadencia.request");
  private static final String LINE = "{\"status\":200}";

  private final PrintStream usual = System.out;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(usual);
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_server_tells_them_on_the_standard_output_and_nothing_else_with_them() throws Exception {
    var file = folder.resolve("cadencia.log");
    try (var logging = new Logging()) {
      logging.writeTo(file);
      logging.requestsToConsole();
      REQUESTS.info(LINE);
    }

    assertThat(told()).isEqualTo(LINE + System.lineSeparator());
    assertThat(Files.readString(file)).doesNotContain(LINE);
  }

  @Test
  void a_demo_tells_them_in_its_log_only() throws Exception {
    var file = folder.resolve("cadencia.log");
    try (var logging = new Logging()) {
      logging.writeTo(file);
      REQUESTS.info(LINE);
    }

    assertThat(told()).isEmpty();
    assertThat(Files.readString(file)).contains(LINE);
  }

  @Test
  void none_is_told_on_the_standard_output_after_the_server() {
    try (var logging = new Logging()) {
      logging.requestsToConsole();
    }

    REQUESTS.info(LINE);

    assertThat(told()).isEmpty();
  }
}
