package io.cadencia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The words of roles are made by the enum and by nobody else, so that no class decides by a word
 * who may do what. Read from the sources, since a compiler folds constants into their users.
 */
@DisplayName("A-35 the roles are one enum")
class RoleWordsTest {

  /** A text block, or a literal in one line; comments may speak of roles. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|'(?:[^'\\\\]|\\\\.)+'|(\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\")",
          Pattern.DOTALL);

  private static final Pattern ROLE =
      Pattern.compile(
          Arrays.stream(Role.values())
              .map(Role::word)
              .collect(Collectors.joining("|", "\\b(", ")\\b")),
          Pattern.CASE_INSENSITIVE);

  @Test
  void no_class_holds_the_word_of_a_role() throws IOException {
    var sources = sources();

    assertThat(sources).hasSizeGreaterThan(300);
    assertThat(sources.stream().flatMap(RoleWordsTest::literalsWithRoles)).isEmpty();
  }

  @Test
  void the_search_sees_what_it_looks_for() {
    var source =
        """
        /** An admin. */ // and a "viewer"
        char quote = '"'; String word = "admin"; String plain = "administrator";
        """;

    assertThat(literalsWithRoles(source)).containsExactly("\"admin\"");
  }

  private static List<Path> sources() throws IOException {
    try (var modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(RoleWordsTest::filesBelow)
          .toList();
    }
  }

  private static Stream<Path> filesBelow(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> literalsWithRoles(Path source) {
    try {
      return literalsWithRoles(Files.readString(source)).map(found -> source + ": " + found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> literalsWithRoles(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(match -> match.group(1))
        .filter(literal -> literal != null && ROLE.matcher(literal).find());
  }
}
