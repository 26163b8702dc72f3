package io.cadencia.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cadencia.adapter.http.access.Mechanisms;
import io.cadencia.adapter.http.access.service.ServiceAccount;
import io.cadencia.adapter.http.access.service.ServiceVerifier;
import io.cadencia.bootstrap.RunningPlant;
import io.cadencia.domain.access.Permission;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the guide of the API are run as they stand there. */
@DisplayName("A-33 the example of a service that signs")
class DocumentedScriptTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Pattern BLOCK =
      Pattern.compile("```" + DocumentedCall.SCRIPT + "\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path temp;

  private static List<String> scripts() throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of("../docs/api.md")))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  void does_what_it_says() throws Exception {
    assumeTrue(isThere("bash") && isThere("curl") && isThere("openssl"), "needs bash and tools");
    var service = new ServiceAccount("exporter", SECRET, Set.of(Permission.READ_CYCLES));
    var verifier = new ServiceVerifier(List.of(service), RunningPlant.MORNING);
    try (var plant = RunningPlant.in(temp.resolve("data"), Mechanisms.NONE.withService(verifier))) {
      assertThat(scripts()).hasSize(1);

      var answer = new ObjectMapper().readTree(run(scripts().get(0), plant));

      assertThat(answer.at("/items")).hasSize(2);
      assertThat(answer.at("/has_more").asBoolean()).isTrue();
    }
  }

  private String run(String script, RunningPlant plant) throws Exception {
    var process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script);
    process.environment().put("CADENCIA", plant.address().toString());
    process.environment().put("CADENCIA_SERVICE_SECRET_EXPORTER", SECRET);
    process.environment().put("PATH", clock() + File.pathSeparator + System.getenv("PATH"));
    var running = process.redirectErrorStream(true).start();
    var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(said).isZero();
    return said;
  }

  /** A folder whose {@code date} tells the time of the plant. */
  private Path clock() throws IOException {
    var folder = Files.createDirectory(temp.resolve("bin"));
    var date =
        Files.writeString(
            folder.resolve("date"),
            "#!/bin/sh\necho " + RunningPlant.MORNING.instant().getEpochSecond() + "\n");
    Files.setPosixFilePermissions(date, PosixFilePermissions.fromString("rwx------"));
    return folder;
  }

  private static boolean isThere(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
