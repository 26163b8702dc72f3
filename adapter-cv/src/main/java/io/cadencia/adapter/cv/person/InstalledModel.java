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
import org.jspecify.annotations.Nullable;

/** A model's file, read only when it has changed, and never loaded into the engine. */
public final class InstalledModel implements DeployedModel {

  private final Path file;
  private @Nullable Seen seen;

  private record Seen(FileTime changed, long size, ModelIdentity model) {}

  /**
   * @param file need not be there
   */
  public InstalledModel(Path file) {
    this.file = file;
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
        known = new Seen(changed, size, identity());
        seen = known;
      }
      return Optional.of(known.model());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelIdentity identity() throws IOException {
    var engine = OnnxRuntimeStart.environment().getVersion();
    return new ModelIdentity(
        OnnxPersonDetector.version(file, engine), Sha256.of(Files.readAllBytes(file)));
  }
}
