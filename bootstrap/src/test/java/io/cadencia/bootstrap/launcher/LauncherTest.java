package io.cadencia.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the real launcher in a folder of its own, with scripts in place of Java and Maven that say
 * how they were called.
 */
class LauncherTest {

  private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NEW = Instant.parse("2026-01-02T00:00:00Z");

  @TempDir Path temp;

  private Path home;
  private Path tools;

  private record Ending(int exitCode, String out, String err) {}

  @BeforeEach
  void lay_out_a_clone_whose_path_has_a_space() throws IOException {
    home = Files.createDirectories(temp.resolve("my clone/src/main/cadencia"));
    tools = Files.createDirectories(temp.resolve("tools"));
    Files.copy(Path.of("..", "cadencia"), home.resolve("cadencia"));
    makeExecutable(home.resolve("cadencia"));
    write(home.resolve("pom.xml"), "", OLD);
    write(home.resolve("domain/src/main/java/A.java"), "", OLD);
    Files.setLastModifiedTime(home.resolve("domain/src/main/java"), FileTime.from(OLD));
    Files.setLastModifiedTime(home.resolve("domain/src/main"), FileTime.from(OLD));
    java("17");
    script(
        "mvn",
        """
        echo "mvn $*" >>"$PWD/calls"
        echo '[INFO] Building Cadencia domain 0.1.0-SNAPSHOT [1/8]'
        mkdir -p bootstrap/target/lib
        touch bootstrap/target/cadencia.jar
        """);
    script("javac", "exit 0");
  }

  private void java(String version) throws IOException {
    script(
        "java",
        """
        if [ "$1" = -XshowSettings:properties ]; then
          echo "    java.specification.version = %s" >&2
          exit 0
        fi
        printf 'java'; printf ' <%%s>' "$@"; echo
        exit 3
        """
            .formatted(version));
  }

  private void built(Instant when) throws IOException {
    Files.createDirectories(home.resolve("bootstrap/target/lib"));
    write(home.resolve("bootstrap/target/cadencia.jar"), "", when);
  }

  private void script(String name, String body) throws IOException {
    var file = tools.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + body);
    makeExecutable(file);
  }

  private static void write(Path file, String text, Instant when) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(when));
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ending run(Path launcher, Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("JAVA_OPTS");
    builder.environment().put("PATH", tools + ":/usr/bin:/bin");
    builder.environment().putAll(variables);
    var out = temp.resolve("out").toFile();
    var err = temp.resolve("err").toFile();
    var process = builder.redirectOutput(out).redirectError(err).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the launcher ends").isTrue();
    return new Ending(process.exitValue(), text(out.toPath()), text(err.toPath()));
  }

  private Ending run(String... arguments) throws IOException, InterruptedException {
    return run(home.resolve("cadencia"), Map.of(), arguments);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private List<String> builds() throws IOException {
    var calls = home.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  @Nested
  class Once_built {
    @BeforeEach
    void with_a_jar_newer_than_its_sources() throws IOException {
      built(NEW);
    }

    @Test
    void it_runs_the_jar_from_any_folder_and_passes_arguments_and_exit_code_on() throws Exception {
      var ending = run("demo", "--data", "two words");

      assertThat(ending.exitCode()).isEqualTo(3);
      assertThat(ending.out().strip())
          .startsWith("java <-Djava.awt.headless=true>")
          .endsWith(
              "<-jar> <"
                  + home.toRealPath().resolve("bootstrap/target/cadencia.jar")
                  + "> <demo> <--data> <two words>");
      assertThat(ending.err()).isEmpty();
      assertThat(builds()).isEmpty();
    }

    @Test
    void it_is_found_through_links() throws Exception {
      var link = Files.createSymbolicLink(tools.resolve("cadencia"), home.resolve("cadencia"));
      var second = Files.createSymbolicLink(temp.resolve("link"), temp.relativize(link));

      assertThat(run(second, Map.of(), "--help").out())
          .contains(home.toRealPath().resolve("bootstrap/target/cadencia.jar").toString());
    }

    @Test
    void it_needs_no_maven() throws Exception {
      Files.delete(tools.resolve("mvn"));

      assertThat(run("--help").exitCode()).isEqualTo(3);
    }

    @Test
    void it_takes_java_from_JAVA_HOME() throws Exception {
      var bin = Files.createDirectories(temp.resolve("jdk/bin"));
      Files.move(tools.resolve("java"), bin.resolve("java"));
      script("java", "echo wrong one");

      var ending =
          run(
              home.resolve("cadencia"),
              Map.of("JAVA_HOME", temp.resolve("jdk").toString(), "JAVA_OPTS", "-Xmx1g -Da=b"),
              "x");

      assertThat(ending.out()).contains("<-Xmx1g> <-Da=b> <-jar>");
    }

    @Test
    void it_asks_newer_ones_to_say_when_nobody_types() throws Exception {
      java("22");
      assertThat(run().out()).contains("<-Djdk.console=java.base>");

      java("21");
      assertThat(run().out()).doesNotContain("jdk.console");
    }

    @Test
    @DisplayName("A-99 a server puts its reports behind all others, and nothing before them")
    void it_has_a_server_heed_the_lowest_priority() throws Exception {
      var lowest = "<-XX:ThreadPriorityPolicy=1> <-XX:JavaPriority1_To_OSPriority=10>";

      assertThat(run("serve").out())
          .contains(lowest)
          .contains("<-XX:JavaPriority10_To_OSPriority=0>");
      assertThat(run("demo").out()).contains(lowest);
      assertThat(run("detect").out()).doesNotContain("Priority");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("A-99 the lowest priority is one of the system, and the usual ones are untouched")
    void the_java_that_runs_this_does_heed_it() throws Exception {
      var flags = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
      flags.addAll(
          Stream.of(run("serve").out().split("[<>\\s]+", -1))
              .filter(word -> word.startsWith("-XX"))
              .toList());
      flags.addAll(
          List.of("-cp", System.getProperty("java.class.path"), NiceThread.class.getName()));
      var process = new ProcessBuilder(flags).start();

      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(process.waitFor()).isZero();
      assertThat(said.strip()).isEqualTo("10 0");
      assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    }

    @Test
    void it_asks_newer_ones_not_to_warn() throws Exception {
      java("25");

      assertThat(run().out()).contains("<--sun-misc-unsafe-memory-access=allow>");
    }
  }

  @Nested
  class Where_something_must_be_built {
    @Test
    void it_builds_first_and_tells_so() throws Exception {
      var ending = run("--help");

      assertThat(ending.err()).startsWith("cadencia: building");
      assertThat(ending.out()).contains("<--help>");
      assertThat(builds())
          .singleElement()
          .asString()
          .startsWith("mvn -B ")
          .endsWith("-pl bootstrap -am package");
    }

    @Test
    void it_does_so_once() throws Exception {
      run();
      run();

      assertThat(builds()).hasSize(1);
    }

    @Test
    void it_builds_again_when_a_source_a_resource_or_a_pom_is_newer() throws Exception {
      built(NEW);
      write(home.resolve("domain/src/main/java/A.java"), "", NEW.plusSeconds(1));
      run();
      built(NEW.plusSeconds(10));
      write(home.resolve("domain/pom.xml"), "", NEW.plusSeconds(11));
      run();

      assertThat(builds()).hasSize(2);
    }

    @Test
    void a_newer_test_or_readme_is_no_reason() throws Exception {
      built(NEW);
      write(home.resolve("domain/src/test/java/ATest.java"), "", NEW.plusSeconds(1));
      write(home.resolve("README.md"), "", NEW.plusSeconds(1));
      run();

      assertThat(builds()).isEmpty();
    }

    @Test
    void a_failure_names_its_cause_and_the_log() throws Exception {
      script("mvn", "echo '[ERROR] no network'; exit 1");

      var ending = run("--help");

      assertThat(ending.exitCode()).isEqualTo(1);
      assertThat(ending.err())
          .contains("[ERROR] no network")
          .contains("the build failed; all of it is told in ")
          .contains(home.toRealPath().resolve("bootstrap/target/build.log").toString());
      assertThat(ending.out()).isEmpty();
    }
  }

  @Nested
  class Without_what_it_needs {
    /** A PATH with the tools of the system, but without any Java or Maven of its own. */
    private Map<String, String> barePath() throws IOException {
      for (var tool :
          List.of("bash", "env", "dirname", "readlink", "sed", "find", "mkdir", "flock")) {
        for (var folder : List.of("/usr/bin", "/bin")) {
          var file = Path.of(folder, tool);
          if (Files.exists(file) && !Files.exists(tools.resolve(tool))) {
            Files.createSymbolicLink(tools.resolve(tool), file);
          }
        }
      }
      return Map.of("PATH", tools.toString());
    }

    @Test
    void a_missing_java_is_told_with_the_way_to_get_it() throws Exception {
      Files.delete(tools.resolve("java"));

      var ending = run(home.resolve("cadencia"), barePath());

      assertThat(ending.exitCode()).isEqualTo(1);
      assertThat(ending.err().strip())
          .isEqualTo(
              "cadencia: needs Java 17 or newer, found none;"
                  + " on Debian or Ubuntu: sudo apt-get install openjdk-17-jdk-headless");
    }

    @Test
    void so_is_one_too_old() throws Exception {
      java("1.8");

      var ending = run();

      assertThat(ending.exitCode()).isEqualTo(1);
      assertThat(ending.err()).contains("needs Java 17 or newer, ").contains(" is Java 8; ");
    }

    @Test
    void so_is_a_JAVA_HOME_that_leads_nowhere() throws Exception {
      var ending = run(home.resolve("cadencia"), Map.of("JAVA_HOME", "/nowhere"));

      assertThat(ending.exitCode()).isEqualTo(1);
      assertThat(ending.err().strip())
          .isEqualTo(
              "cadencia: JAVA_HOME is /nowhere, but there is no bin/java in it; unset or correct it");
    }

    @Test
    void so_is_a_missing_maven() throws Exception {
      Files.delete(tools.resolve("mvn"));

      var ending = run(home.resolve("cadencia"), barePath());

      assertThat(ending.exitCode()).isEqualTo(1);
      assertThat(ending.err())
          .contains("needs Maven to build itself, found none; on Debian or Ubuntu: sudo apt-get");
    }

    @Test
    void so_is_a_java_without_a_compiler() throws Exception {
      Files.delete(tools.resolve("javac"));

      assertThat(run().err()).contains("comes without a compiler; on Debian or Ubuntu:");
    }
  }
}
