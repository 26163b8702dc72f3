package io.cadencia.adapter.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes on every other Java of this machine; skipped where there is none. */
class OtherJavaTest {

  private static final Path INSTALLED = Path.of("/usr/lib/jvm");
  private static final int SECONDS = 120;

  @TempDir private Path temp;

  @Test
  @DisplayName("E-02 another Java in another language and zone writes the same bytes")
  void another_java_writes_the_same_bytes() throws IOException, InterruptedException {
    var others = others();
    assumeFalse(others.isEmpty(), "no other Java in " + INSTALLED + " than " + version());

    var here = HashedBook.hashes();

    for (var java : others) {
      assertThat(hashes(java)).as(java.toString()).isEqualTo(here);
    }
  }

  private static String version() {
    return String.valueOf(Runtime.version().feature());
  }

  /** One of each version that runs this program and is not the one that runs this test. */
  private static List<Path> others() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return List.of();
    }
    try (var homes = Files.list(INSTALLED)) {
      return homes
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .filter(home -> feature(home) >= 17 && feature(home) != Runtime.version().feature())
          .sorted()
          .toList();
    }
  }

  private static int feature(Path home) {
    try {
      return Files.readAllLines(home.resolve("release")).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> Runtime.Version.parse(line.replaceAll(".*=|\"", "")).feature())
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private String hashes(Path home) throws IOException, InterruptedException {
    var out = temp.resolve("out").toFile();
    var process =
        new ProcessBuilder(
                home.resolve("bin/java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-cp",
                System.getProperty("java.class.path"),
                HashedBook.class.getName())
            .redirectOutput(out)
            .redirectError(temp.resolve("err").toFile())
            .start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(temp.resolve("err"))).isZero();
    return Files.readString(out.toPath()).strip();
  }
}
