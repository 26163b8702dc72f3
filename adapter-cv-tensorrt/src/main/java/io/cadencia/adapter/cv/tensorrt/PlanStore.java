package io.cadencia.adapter.cv.tensorrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of built plans. It is a cache: what is lost or spoilt is built again. */
final class PlanStore {

  private static final Logger LOG = LoggerFactory.getLogger(PlanStore.class);

  private final Path folder;

  /**
   * @param folder made if it is missing
   */
  PlanStore(Path folder) {
    this.folder = folder;
  }

  /** The plan of a key; empty if there is none, or one that is broken or another key's. */
  Optional<byte[]> find(PlanKey key) {
    var file = file(key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      var plan = PlanFile.read(key, Files.readAllBytes(file));
      if (plan.isEmpty()) {
        LOG.warn("the plan {} is broken or of another machine; it is built again", file);
      }
      return plan;
    } catch (IOException e) {
      LOG.warn("the plan {} cannot be read; it is built again", file, e);
      return Optional.empty();
    }
  }

  /**
   * Keeps a plan, whole or not at all. Without it the next start takes minutes again, which is no
   * reason to stop this one.
   */
  void keep(PlanKey key, byte[] plan) {
    try {
      Files.createDirectories(folder);
      var written = Files.createTempFile(folder, ".plan-", ".tmp");
      try {
        Files.write(written, PlanFile.write(key, plan));
        Files.move(
            written,
            file(key),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      LOG.warn("the plan {} cannot be kept; the next start builds it again", file(key), e);
    }
  }

  private Path file(PlanKey key) {
    return folder.resolve(key.fileName());
  }
}
