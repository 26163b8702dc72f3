package io.cadencia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What compiled classes do not tell any more: a failure that was caught and then forgotten. */
@DisplayName("A-79: no swallowed exceptions")
class SwallowedExceptionsTest {

  private static final Pattern EMPTY_CATCH =
      Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{(\\s|//[^\\n]*|/\\*.*?\\*/)*}", Pattern.DOTALL);

  @Test
  void no_catch_is_empty() throws IOException {
    var sources = sources();

    assertThat(sources).hasSizeGreaterThan(300);
    assertThat(sources).noneMatch(SwallowedExceptionsTest::swallows);
  }

  @Test
  void an_empty_one_would_be_found() {
    var empty = "try { a(); } catch (IOException | Error e) {\n // never mind\n /* really */ }";

    assertThat(EMPTY_CATCH.matcher(empty).find()).isTrue();
  }

  private static List<Path> sources() throws IOException {
    try (var modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(SwallowedExceptionsTest::below)
          .toList();
    }
  }

  private static Stream<Path> below(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean swallows(Path source) {
    try {
      return EMPTY_CATCH.matcher(Files.readString(source)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
