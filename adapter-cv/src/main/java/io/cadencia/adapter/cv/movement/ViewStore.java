package io.cadencia.adapter.cv.movement;

import io.cadencia.adapter.cv.annotate.PictureWriter;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZoneLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps where cameras belong, so that a push is seen that happened while nobody watched: one file
 * of some 20 kB for each camera, of the zones it was seen with.
 *
 * <p>A contrast is kept as one byte, in steps of a 32nd of the natural logarithm of a brightness.
 */
public final class ViewStore {

  private static final Logger LOG = LoggerFactory.getLogger(ViewStore.class);
  private static final int MAGIC = 0x43565731;
  private static final int HEADER = 3 * Integer.BYTES;
  private static final int MOST_CELLS = 100_000;
  private static final float STEPS = 32;

  private final Path folder;
  private final PictureWriter writer;

  /**
   * @param folder need not exist yet
   * @param writer writes beside the cameras
   */
  public ViewStore(Path folder, PictureWriter writer) {
    this.folder = folder;
    this.writer = writer;
  }

  /**
   * The view that was kept with this version of the zones; none if it cannot be read, which a new
   * one makes good.
   */
  Optional<View> find(CameraId camera, int version, ZoneLayout zones) {
    var file = file(camera, version, zones);
    try {
      return Files.isRegularFile(file) ? read(file) : Optional.empty();
    } catch (IOException e) {
      LOG.warn("where camera {} belongs cannot be read: {}", camera.value(), e.toString());
      return Optional.empty();
    }
  }

  /** Replaces what was kept of the camera, soon; without it the next start begins anew. */
  void keep(CameraId camera, int version, ZoneLayout zones, View view) {
    writer.write(() -> write(camera, file(camera, version, zones), view));
  }

  /** Numbers are used a second time in a restored database: the zones' own hash goes along. */
  private Path file(CameraId camera, int version, ZoneLayout zones) {
    return folder.resolve(prefix(camera) + version + "-" + zones.roiVersion() + ".view");
  }

  private static String prefix(CameraId camera) {
    return "cam" + camera.value() + "-";
  }

  private static Optional<View> read(Path file) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    if (bytes.remaining() < HEADER || bytes.getInt() != MAGIC) {
      throw new IOException(file + " holds no view");
    }
    int columns = bytes.getInt();
    int rows = bytes.getInt();
    if (columns < 1
        || rows < 1
        || (long) columns * rows > MOST_CELLS
        || bytes.remaining() != columns * rows) {
      throw new IOException(file + " does not hold the view it says");
    }
    var contrast = new float[columns * rows];
    for (int i = 0; i < contrast.length; i++) {
      contrast[i] = bytes.get() / STEPS;
    }
    return Optional.of(new View(columns, rows, contrast));
  }

  private void write(CameraId camera, Path file, View view) {
    var unfinished = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.createDirectories(folder);
      Files.write(unfinished, bytes(view));
      removeOthers(camera);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("view " + file + " cannot be written: " + e, e);
    }
  }

  private static byte[] bytes(View view) {
    var bytes = ByteBuffer.allocate(HEADER + view.contrast().length);
    bytes.putInt(MAGIC).putInt(view.columns()).putInt(view.rows());
    for (float value : view.contrast()) {
      int step = Math.round(value * STEPS);
      bytes.put((byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, step)));
    }
    return bytes.array();
  }

  private void removeOthers(CameraId camera) throws IOException {
    try (var files = Files.newDirectoryStream(folder, prefix(camera) + "*.view")) {
      for (var old : files) {
        Files.deleteIfExists(old);
      }
    }
  }
}
