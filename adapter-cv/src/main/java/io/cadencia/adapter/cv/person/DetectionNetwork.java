package io.cadencia.adapter.cv.person;

/**
 * A network with one input and one output, loaded into an engine. Used by one thread at a time.
 *
 * <p>A lane takes one picture. It is fed first and read later, so that an engine with several lanes
 * works on one picture while the next is being prepared.
 */
public interface DetectionNetwork extends AutoCloseable {

  ModelShape shape();

  /** How many pictures may be under way at once, at least 1. */
  int lanes();

  /** Begins to work on a picture; the array may be changed as soon as this returns. */
  void feed(int lane, float[] input);

  /** The output for what the lane was fed with last; the array is used again by the next call. */
  float[] read(int lane);

  @Override
  void close();
}
