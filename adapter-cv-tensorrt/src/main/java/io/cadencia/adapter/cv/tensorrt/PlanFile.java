package io.cadencia.adapter.cv.tensorrt;

import io.cadencia.adapter.cv.model.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a plan lies in its file: a line that names its key, length and hash, then the plan. TensorRT
 * trusts what it is given, so nothing is given to it that is not whole and our own.
 */
final class PlanFile {

  private static final String FORMAT = "cadencia-plan-1";
  private static final int LONGEST_LINE = 4096;

  private PlanFile() {}

  static byte[] write(PlanKey key, byte[] plan) {
    byte[] line = (line(key, plan.length, Sha256.of(plan)) + "\n").getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(line.length + plan.length).put(line).put(plan).array();
  }

  /** Empty if this is no plan of that key, or not all of it. */
  static Optional<byte[]> read(PlanKey key, byte[] file) {
    int end = endOfLine(file);
    if (end < 0) {
      return Optional.empty();
    }
    byte[] plan = new byte[file.length - end - 1];
    System.arraycopy(file, end + 1, plan, 0, plan.length);
    var line = new String(file, 0, end, StandardCharsets.UTF_8);
    return line.equals(line(key, plan.length, Sha256.of(plan)))
        ? Optional.of(plan)
        : Optional.empty();
  }

  private static String line(PlanKey key, int length, String sha256) {
    return FORMAT + " " + key.text() + " length=" + length + " sha256=" + sha256;
  }

  private static int endOfLine(byte[] file) {
    for (int i = 0; i < Math.min(file.length, LONGEST_LINE); i++) {
      if (file[i] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
