package io.cadencia.adapter.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A change of how a workbook looks shows as a change of its parts, in the same commit. */
class ShellGoldenTest {

  private static final Path GOLDEN =
      Path.of("src/main/resources/io/cadencia/adapter/export/workbook/shell");

  private static final String REWRITE =
      "mvn -B -o test -pl adapter-export -am -Dtest=ShellGoldenTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dcadencia.shell=write";

  @Test
  @DisplayName("A-57 the parts that are packed are those that POI makes")
  void the_packed_parts_are_those_that_poi_makes() throws IOException {
    var made = PoiShell.parts();
    if ("write".equals(System.getProperty("cadencia.shell"))) {
      write(made);
    }

    assertThat(packed())
        .as("%s is not what POI makes. If the change is meant, run%n%s", GOLDEN, REWRITE)
        .isEqualTo(made);
  }

  private static void write(Map<String, String> parts) throws IOException {
    for (var part : parts.entrySet()) {
      var file = GOLDEN.resolve(part.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, part.getValue());
    }
  }

  /** Also those that nobody asks for any more. */
  private static Map<String, String> packed() throws IOException {
    var parts = new TreeMap<String, String>();
    try (var files = Files.walk(GOLDEN)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        parts.put(GOLDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return parts;
  }

  @Test
  void every_part_is_asked_for() throws IOException {
    assertThat(ShellParts.NAMES).containsExactlyInAnyOrderElementsOf(PoiShell.parts().keySet());
  }
}
