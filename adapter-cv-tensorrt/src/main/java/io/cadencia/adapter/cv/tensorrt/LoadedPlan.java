package io.cadencia.adapter.cv.tensorrt;

import static org.bytedeco.tensorrt.global.nvinfer.createInferRuntime;

import io.cadencia.adapter.cv.person.ModelShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorrt.global.nvinfer.TensorIOMode;
import org.bytedeco.tensorrt.nvinfer.ICudaEngine;
import org.bytedeco.tensorrt.nvinfer.IRuntime;

/**
 * An engine on the GPU, which all detectors of a model share, and the lanes that none of them is
 * using. A lane is made when all others are busy, and never thrown away.
 */
final class LoadedPlan implements AutoCloseable {

  private static final TensorRtLog LOG = TensorRtLog.LOG;

  private final IRuntime runtime;
  private final ICudaEngine engine;
  private final ModelShape shape;
  private final Deque<Lane> idle = new ArrayDeque<>();

  private LoadedPlan(IRuntime runtime, ICudaEngine engine) {
    this.runtime = runtime;
    this.engine = engine;
    this.shape = shape(engine);
  }

  static LoadedPlan of(byte[] plan, String name) {
    var runtime = LOG.demand(createInferRuntime(LOG), "to start");
    try (var content = new BytePointer(plan)) {
      var engine =
          LOG.demand(
              runtime.deserializeCudaEngine(content, plan.length), "to load the plan of " + name);
      return new LoadedPlan(runtime, engine);
    }
  }

  ModelShape shape() {
    return shape;
  }

  /** A lane that nobody else uses until it is given back. */
  synchronized Lane borrow() {
    var lane = idle.pollLast();
    return lane == null ? Lane.of(engine, shape) : lane;
  }

  synchronized void giveBack(List<Lane> lanes) {
    idle.addAll(lanes);
  }

  private static ModelShape shape(ICudaEngine engine) {
    var inputs = new ArrayList<ModelShape.Tensor>();
    var outputs = new ArrayList<ModelShape.Tensor>();
    for (int i = 0; i < engine.getNbIOTensors(); i++) {
      var name = engine.getIOTensorName(i);
      boolean fed = engine.getTensorIOMode(name).intern() == TensorIOMode.kINPUT;
      (fed ? inputs : outputs).add(new ModelShape.Tensor(name, sizes(engine, name)));
    }
    return new ModelShape(inputs, outputs);
  }

  private static List<Long> sizes(ICudaEngine engine, String name) {
    try (var dimensions = engine.getTensorShape(name)) {
      var sizes = new ArrayList<Long>();
      for (int i = 0; i < dimensions.nbDims(); i++) {
        sizes.add(dimensions.d(i));
      }
      return sizes;
    }
  }

  /** Lanes first: what TensorRT made is given back in the opposite order. */
  @Override
  public synchronized void close() {
    idle.forEach(Lane::close);
    idle.clear();
    engine.close();
    runtime.close();
  }
}
