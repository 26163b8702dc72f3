package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.model.Sha256;
import io.cadencia.application.port.out.DeployedModel;
import io.cadencia.application.port.out.ModelIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A model's file, read only when it has changed, and never loaded into the engine. */
public final class InstalledModel implements DeployedModel {

  private final Path file;
  private final Supplier<Optional<String>> engine;
  private @Nullable Seen seen;

  private record Seen(FileTime changed, long size, String sha256) {}

  /**
   * @param file need not be there
   * @param engine the version of the engine that would run it; empty where none can
   */
  public InstalledModel(Path file, Supplier<Optional<String>> engine) {
    this.file = file;
    this.engine = engine;
  }

  @Override
  public synchronized Optional<ModelIdentity> find() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      var changed = Files.getLastModifiedTime(file);
      var size = Files.size(file);
      var known = seen;
      if (known == null || !known.changed().equals(changed) || known.size() != size) {
        known = new Seen(changed, size, Sha256.of(Files.readAllBytes(file)));
        seen = known;
      }
      var sha256 = known.sha256();
      return engine
          .get()
          .map(version -> new ModelIdentity(NetworkFile.version(file, version), sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
