package io.cadencia.adapter.cv.accuracy;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which people the network found in a frame, by the frame's hash and size, so that a
 * recording drawn again need not be searched again. A frame drawn differently is searched anew.
 */
final class KnownPeople implements PersonDetector {

  private final Path file;
  private final Supplier<PersonDetector> network;
  private final Map<Long, List<PersonBox>> known = new LinkedHashMap<>();
  private @Nullable PersonDetector opened;
  private int searched;

  /**
   * @param file of the boxes; need not be there
   * @param network opened only when a frame is not known
   */
  KnownPeople(Path file, Supplier<PersonDetector> network) throws IOException {
    this.file = file;
    this.network = network;
    if (Files.exists(file)) {
      read();
    }
  }

  /** How many frames were not known. */
  int searched() {
    return searched;
  }

  @Override
  public List<PersonBox> detect(VideoFrame frame) {
    return known.computeIfAbsent(hash(frame), hash -> search(frame));
  }

  @Override
  public String version() {
    return "yolov8n/known";
  }

  @Override
  public String modelSha256() {
    return "0".repeat(64);
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
    }
  }

  /** Keeps what was found, if there is anything new. */
  void save() throws IOException {
    if (searched == 0) {
      return;
    }
    try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      for (var entry : known.entrySet()) {
        out.writeLong(entry.getKey());
        out.writeByte(entry.getValue().size());
        for (var box : entry.getValue()) {
          write(out, box);
        }
      }
    }
  }

  /** Boxes to a tenth of a pixel and scores to a thousandth, as they come back from the file. */
  private List<PersonBox> search(VideoFrame frame) {
    if (opened == null) {
      opened = network.get();
    }
    searched++;
    return opened.detect(frame).stream()
        .map(
            box ->
                new PersonBox(
                    tenths(box.left()) / 10.0,
                    tenths(box.top()) / 10.0,
                    tenths(box.right()) / 10.0,
                    tenths(box.bottom()) / 10.0,
                    Math.round(box.score() * 1000) / 1000.0))
        .toList();
  }

  private static int tenths(double pixels) {
    return (int) Math.round(pixels * 10);
  }

  private static void write(DataOutputStream out, PersonBox box) throws IOException {
    for (double edge : new double[] {box.left(), box.top(), box.right(), box.bottom()}) {
      out.writeShort(tenths(edge));
    }
    out.writeShort((int) Math.round(box.score() * 1000));
  }

  private void read() throws IOException {
    try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
      while (true) {
        long hash = in.readLong();
        var boxes = new ArrayList<PersonBox>();
        for (int left = in.readByte(); left > 0; left--) {
          boxes.add(
              new PersonBox(
                  in.readShort() / 10.0,
                  in.readShort() / 10.0,
                  in.readShort() / 10.0,
                  in.readShort() / 10.0,
                  in.readShort() / 1000.0));
        }
        known.put(hash, List.copyOf(boxes));
      }
    } catch (EOFException end) {
      // all was read
    }
  }

  private static long hash(VideoFrame frame) {
    var even = new CRC32C();
    var odd = new CRC32C();
    int half = frame.bgr().length / 2;
    even.update(frame.bgr(), 0, half);
    odd.update(frame.bgr(), half, frame.bgr().length - half);
    return even.getValue() << 32 | odd.getValue();
  }
}
