package io.cadencia.adapter.cv.annotate;

import io.cadencia.domain.plant.CameraId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Keeps annotated frames as JPEG files below a folder. A reader sees a whole picture or the one
 * before, never half of one.
 */
public final class FrameStore {

  private final Path folder;

  public FrameStore(Path folder) {
    this.folder = folder;
  }

  /** Replaces the camera's newest picture, {@code latest/cam<number>.jpg}. */
  public Path latest(CameraId camera, AnnotatedFrame frame) {
    return write(folder.resolve("latest").resolve("cam" + camera.value() + ".jpg"), frame);
  }

  /** Adds a picture of a series, such as {@code frame_000123.jpg}. */
  public Path numbered(long index, AnnotatedFrame frame) {
    return write(folder.resolve(String.format(Locale.ROOT, "frame_%06d.jpg", index)), frame);
  }

  private static Path write(Path target, AnnotatedFrame frame) {
    var unfinished = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      Files.write(unfinished, jpeg(frame));
      return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("picture " + target + " cannot be written: " + e, e);
    }
  }

  private static byte[] jpeg(AnnotatedFrame frame) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(frame.image(), "jpeg", stream);
    }
    return bytes.toByteArray();
  }
}
