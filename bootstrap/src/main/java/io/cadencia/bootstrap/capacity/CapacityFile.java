package io.cadencia.bootstrap.capacity;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cadencia.bootstrap.folder.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file {@code capacity.json} of a data folder: what its box was measured to stand. */
public final class CapacityFile {

  private static final Logger LOG = LoggerFactory.getLogger(CapacityFile.class);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Path file;

  public CapacityFile(DataFolder folder) {
    this.file = folder.path().resolve("capacity.json");
  }

  /** What was measured last; empty if nothing was, or if the file cannot be understood. */
  public Optional<BoxReport> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(file.toFile(), BoxReport.class));
    } catch (JacksonException e) {
      LOG.warn("{} is not understood; './cadencia doctor --bench' writes it anew", file);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the whole file, or leaves what was there. */
  public void write(BoxReport report) {
    try {
      var draft = Files.createTempFile(file.getParent(), ".capacity", null);
      try {
        Files.writeString(draft, text(report));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Anything as JSON of the same kind. */
  public static String text(Object report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("cannot be told as JSON", e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
