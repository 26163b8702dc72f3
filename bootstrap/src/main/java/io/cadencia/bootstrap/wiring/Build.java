package io.cadencia.bootstrap.wiring;

import io.cadencia.application.port.in.version.SoftwareBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which build this is: the version in the manifest of its jar, the commit beside its classes. */
public final class Build {

  /** Maven writes it; empty where the sources came without a history. */
  private static final String COMMIT_FILE = "/commit.txt";

  private Build() {}

  public static SoftwareBuild read() {
    var version = Build.class.getPackage().getImplementationVersion();
    return new SoftwareBuild(Objects.requireNonNullElse(version, "unreleased"), commit());
  }

  private static @Nullable String commit() {
    try (var file = Build.class.getResourceAsStream(COMMIT_FILE)) {
      if (file == null) {
        return null;
      }
      var commit = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
      return commit.isEmpty() ? null : commit;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
