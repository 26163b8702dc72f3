package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.List;

/** Finds people in a frame. Used by one thread at a time. */
public interface PersonDetector extends AutoCloseable {

  /** The people in the frame, surest first. */
  List<PersonBox> detect(VideoFrame frame);

  /**
   * The people in each of several frames, in their order. A detector that gains by having them
   * together says so by {@link #framesAtOnce} and does better than this.
   */
  default List<List<PersonBox>> detect(List<VideoFrame> frames) {
    return frames.stream().map(this::detect).toList();
  }

  /** How many frames it is best given together. */
  default int framesAtOnce() {
    return 1;
  }

  /** Whether it is so fast that every frame of every camera may be searched. */
  default boolean keepsUp() {
    return false;
  }

  /** Name of model and engine as it goes into every cycle, such as {@code yolov8n/ort-1.29.0}. */
  String version();

  /** Hash of the model file, lower-case hexadecimal. */
  String modelSha256();

  @Override
  void close();
}
