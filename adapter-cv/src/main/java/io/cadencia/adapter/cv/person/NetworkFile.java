package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.model.ModelException;
import io.cadencia.adapter.cv.model.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model as it lies on the disk.
 *
 * @param content of the file; nobody changes it
 * @param sha256 of the content, lower-case hexadecimal
 */
@SuppressWarnings(
    "ArrayRecordComponent") // The megabytes are shared and two of them never compared.
public record NetworkFile(Path path, byte[] content, String sha256) {

  /**
   * @throws ModelException if the file is missing or cannot be read
   */
  public static NetworkFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new ModelException(
          "model " + path + " does not exist; './cadencia model fetch' brings it");
    }
    try {
      byte[] content = Files.readAllBytes(path);
      return new NetworkFile(path, content, Sha256.of(content));
    } catch (IOException e) {
      throw new ModelException("model " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Name of the file without its ending. */
  public String name() {
    return name(path);
  }

  /** How this model is called when that engine runs it, such as {@code yolov8n/ort-1.29.0}. */
  static String version(Path path, String engine) {
    return name(path) + "/" + engine;
  }

  private static String name(Path path) {
    String file = String.valueOf(path.getFileName());
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
