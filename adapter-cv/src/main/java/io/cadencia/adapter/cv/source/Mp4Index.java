package io.cadencia.adapter.cv.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Tells whether an mp4 lost its index, the "moov" box, because its recording was cut off: FFmpeg
 * says of such a file only that its data are invalid.
 */
final class Mp4Index {

  private static final int HEADER = 8;

  private Mp4Index() {}

  /** False too for what is no mp4. */
  static boolean isMissing(Path file) throws IOException {
    try (var boxes = new RandomAccessFile(file.toFile(), "r")) {
      boolean mp4 = false;
      for (long at = 0; at + HEADER <= boxes.length(); ) {
        boxes.seek(at);
        long size = Integer.toUnsignedLong(boxes.readInt());
        String type = type(boxes.readInt());
        if (at == 0 && !type.equals("ftyp")) {
          return false;
        }
        mp4 = true;
        if (type.equals("moov")) {
          return at + size > boxes.length();
        }
        at += size == 1 ? boxes.readLong() : Math.max(size, HEADER);
      }
      return mp4;
    } catch (EOFException e) {
      return true;
    }
  }

  private static String type(int fourLetters) {
    return new String(
        ByteBuffer.allocate(Integer.BYTES).putInt(fourLetters).array(),
        StandardCharsets.ISO_8859_1);
  }
}
