package io.cadencia.adapter.cv.source;

import java.time.Instant;

/**
 * One picture.
 *
 * <p>Its pixels belong to it alone: a source never writes into a frame it has handed out, and
 * nobody else does.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bgr blue, green, red of each pixel, row by row from the top left, without padding; {@code
 *     width * height * 3} bytes
 * @param at presentation time: the start of the recording plus the frame's timestamp, or when a
 *     live frame arrived
 * @param index counts the frames of the source from 0, skipped ones included
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a picture is compared by nobody, and copied by nobody for its size
public record VideoFrame(int width, int height, byte[] bgr, Instant at, long index) {

  public VideoFrame {
    if (bgr.length != width * height * 3) {
      throw new IllegalArgumentException(
          "a frame of "
              + width
              + "x"
              + height
              + " has "
              + width * height * 3
              + " bytes, got "
              + bgr.length);
    }
  }
}
