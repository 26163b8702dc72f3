package io.cadencia.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The units of systemd in the documentation are shown to systemd, where there is one. */
@Timeout(60)
@DisplayName("A-56 E-18 the timers for the end of the shift and for the night")
class DocumentedUnitsTest {

  private static final Path VERIFIER = Path.of("/usr/bin/systemd-analyze");
  private static final Pattern UNIT =
      Pattern.compile("`/etc/systemd/system/([^`]+)`[^`]*```ini\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path temp;

  /** By their names, in the order of the document. */
  private static Map<String, String> units() throws IOException {
    var units = new LinkedHashMap<String, String>();
    UNIT.matcher(Files.readString(Path.of("../docs/keeping-the-data.md")))
        .results()
        .forEach(unit -> units.put(unit.group(1), unit.group(2)));
    return units;
  }

  @Test
  void give_way_to_everything_else() throws IOException {
    assertThat(units())
        .containsOnlyKeys(
            "cadencia-export.service",
            "cadencia-export.timer",
            "cadencia-open-data.service",
            "cadencia-open-data.timer");
    for (var service : List.of("cadencia-export.service", "cadencia-open-data.service")) {
      assertThat(units().get(service)).contains("Nice=19", "IOSchedulingClass=idle");
    }
  }

  @Test
  void are_what_systemd_understands() throws Exception {
    assumeTrue(Files.isExecutable(VERIFIER), "needs systemd");
    var command = new ArrayList<>(List.of(VERIFIER.toString(), "verify"));
    for (var unit : units().entrySet()) {
      command.add(Files.writeString(temp.resolve(unit.getKey()), unit.getValue()).toString());
    }

    var process = new ProcessBuilder(command).redirectErrorStream(true).start();

    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
