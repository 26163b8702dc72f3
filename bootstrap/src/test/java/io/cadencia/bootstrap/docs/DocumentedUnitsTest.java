package io.cadencia.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The units of systemd in the documentation are shown to systemd, where there is one. */
@Timeout(60)
@DisplayName("A-56 the timer for the end of the shift")
class DocumentedUnitsTest {

  private static final Path VERIFIER = Path.of("/usr/bin/systemd-analyze");
  private static final Pattern UNIT = Pattern.compile("```ini\n(\\[Unit].*?)```", Pattern.DOTALL);

  @TempDir private Path temp;

  private static List<String> units() throws IOException {
    return UNIT.matcher(Files.readString(Path.of("../docs/keeping-the-data.md")))
        .results()
        .map(unit -> unit.group(1))
        .toList();
  }

  @Test
  void gives_way_to_everything_else() throws IOException {
    assertThat(units()).hasSize(2);
    assertThat(units().get(0)).contains("Nice=19", "IOSchedulingClass=idle");
  }

  @Test
  void is_what_systemd_understands() throws Exception {
    assumeTrue(Files.isExecutable(VERIFIER), "needs systemd");
    var service = Files.writeString(temp.resolve("cadencia-export.service"), units().get(0));
    var timer = Files.writeString(temp.resolve("cadencia-export.timer"), units().get(1));

    var process =
        new ProcessBuilder(VERIFIER.toString(), "verify", service.toString(), timer.toString())
            .redirectErrorStream(true)
            .start();

    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
