package io.cadencia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests ask the server through the client that holds answers to the contract, so that none goes
 * unseen. Read from the sources, since tests of other modules are on no class path here.
 */
class WatchedAnswersTest {

  private static final Pattern OTHER_CLIENTS =
      Pattern.compile(
          "HttpClient\\.newHttpClient|HttpClient\\.newBuilder|\\.openConnection\\(|openStream\\(");
  private static final String WATCHED = "WatchedClient.java";

  @Test
  @DisplayName("A-67 no test speaks HTTP past the contract")
  void no_test_speaks_http_past_the_contract() throws IOException {
    var strays = new ArrayList<String>();
    for (var source : testSources()) {
      if (!source.endsWith(WATCHED) && OTHER_CLIENTS.matcher(Files.readString(source)).find()) {
        strays.add(source.toString());
      }
    }

    assertThat(strays).isEmpty();
  }

  @Test
  void the_watched_client_is_found_where_it_is_looked_for() throws IOException {
    assertThat(testSources())
        .filteredOn(source -> source.endsWith(WATCHED))
        .allSatisfy(
            source -> assertThat(OTHER_CLIENTS.matcher(Files.readString(source)).find()).isTrue())
        .hasSize(1);
  }

  private static List<Path> testSources() throws IOException {
    try (var modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(WatchedAnswersTest::javaFiles)
          .filter(source -> !source.endsWith("WatchedAnswersTest.java"))
          .toList();
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
