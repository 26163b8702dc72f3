package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.List;

/** Finds people in a frame. Used by one thread at a time. */
public interface PersonDetector extends AutoCloseable {

  /** The people in the frame, surest first. */
  List<PersonBox> detect(VideoFrame frame);

  /** The people in each of several frames; faster than one by one where the engine gains by it. */
  default List<List<PersonBox>> detect(List<VideoFrame> frames) {
    return frames.stream().map(this::detect).toList();
  }

  /** Name of model and engine as it goes into every cycle, such as {@code yolov8n/ort-1.29.0}. */
  String version();

  /** Hash of the model file, lower-case hexadecimal. */
  String modelSha256();

  @Override
  void close();
}
