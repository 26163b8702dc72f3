package io.cadencia.adapter.cv.tensorrt;

import io.cadencia.adapter.cv.person.DetectionNetwork;
import io.cadencia.adapter.cv.person.ModelShape;
import java.util.ArrayList;
import java.util.List;

/** A worker's share of an engine on the GPU: lanes of its own, made as it comes to need them. */
final class TensorRtNetwork implements DetectionNetwork {

  /**
   * As many pictures at once as a GPU gains by; each takes some tens of megabytes of its memory.
   */
  private static final int LANES = 8;

  private final LoadedPlan plan;
  private final List<Lane> lanes = new ArrayList<>();

  /** Takes the first lane at once: a GPU that is full says so here and not in the first frame. */
  TensorRtNetwork(LoadedPlan plan) {
    this.plan = plan;
    lanes.add(plan.borrow());
  }

  @Override
  public ModelShape shape() {
    return plan.shape();
  }

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void feed(int lane, float[] input) {
    while (lanes.size() <= lane) {
      lanes.add(plan.borrow());
    }
    lanes.get(lane).feed(input);
  }

  @Override
  public float[] read(int lane) {
    return lanes.get(lane).read();
  }

  @Override
  public void close() {
    plan.giveBack(lanes);
    lanes.clear();
  }
}
