package io.cadencia.adapter.cv.annotate;

import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.plant.CameraId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
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

  /**
   * Replaces the camera's newest picture without drawings, {@code latest/cam<number>_plain.jpg}.
   */
  public Path plain(CameraId camera, AnnotatedFrame frame) {
    return write(folder.resolve("latest").resolve("cam" + camera.value() + "_plain.jpg"), frame);
  }

  /** Adds a picture of a series, such as {@code frame_000123.jpg}. */
  public Path numbered(long index, AnnotatedFrame frame) {
    return write(folder.resolve(String.format(Locale.ROOT, "frame_%06d.jpg", index)), frame);
  }

  /**
   * Adds the picture of a cycle.
   *
   * @param day on which it ended, for no folder to hold all pictures
   * @return where it lies below the folder, with slashes, such as {@code 2026/01/05/cam1_47890.jpg}
   */
  public String ofCycle(LocalDate day, CameraId camera, CycleId cycle, AnnotatedFrame frame) {
    var name =
        String.format(
            Locale.ROOT,
            "%04d/%02d/%02d/cam%d_%d.jpg",
            day.getYear(),
            day.getMonthValue(),
            day.getDayOfMonth(),
            camera.value(),
            cycle.value());
    write(folder.resolve(name), frame);
    return name;
  }

  /** Takes back a picture that nothing leads to. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("picture " + name + " cannot be deleted: " + e, e);
    }
  }

  private static Path write(Path target, AnnotatedFrame frame) {
    var unfinished = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      fill(unfinished, jpeg(frame));
      return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("picture " + target + " cannot be written: " + e, e);
    }
  }

  /** A full disk is not made fuller by what did not fit. */
  private static void fill(Path unfinished, byte[] picture) throws IOException {
    try {
      Files.write(unfinished, picture);
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw e;
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
