package io.cadencia.adapter.cv.tensorrt;

import static org.bytedeco.cuda.global.cudart.cudaStreamCreateWithFlags;
import static org.bytedeco.cuda.global.cudart.cudaStreamDestroy;
import static org.bytedeco.cuda.global.cudart.cudaStreamNonBlocking;
import static org.bytedeco.cuda.global.cudart.cudaStreamSynchronize;

import io.cadencia.adapter.cv.person.ModelShape;
import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.tensorrt.nvinfer.ICudaEngine;
import org.bytedeco.tensorrt.nvinfer.IExecutionContext;

/**
 * One picture's way through the GPU: a context, a stream of its own, and the memory of its ends.
 */
final class Lane implements AutoCloseable {

  private static final TensorRtLog LOG = TensorRtLog.LOG;

  private final IExecutionContext context;
  private final CUstream_st stream;
  private final Port input;
  private final Port output;
  private final FloatBuffer in;
  private final FloatBuffer out;
  private final float[] result;

  private Lane(IExecutionContext context, CUstream_st stream, Port input, Port output) {
    this.context = context;
    this.stream = stream;
    this.input = input;
    this.output = output;
    this.in = input.values();
    this.out = output.values();
    this.result = new float[output.count()];
  }

  /** All of a lane or nothing: what was reserved before something failed is given back. */
  static Lane of(ICudaEngine engine, ModelShape shape) {
    var begun = new ArrayDeque<AutoCloseable>();
    try {
      return of(engine, shape, begun);
    } catch (RuntimeException e) {
      giveBack(begun, e);
      throw e;
    }
  }

  private static Lane of(ICudaEngine engine, ModelShape shape, Deque<AutoCloseable> begun) {
    var context = LOG.demand(engine.createExecutionContext(), "to make room for a picture");
    begun.push(context);
    var stream = new CUstream_st();
    Cuda.check(cudaStreamCreateWithFlags(stream, cudaStreamNonBlocking), "to open a stream");
    begun.push(() -> destroy(stream));
    var input = Port.of(shape.inputs().get(0));
    begun.push(input);
    var output = Port.of(shape.outputs().get(0));
    begun.push(output);
    connect(context, input);
    connect(context, output);
    return new Lane(context, stream, input, output);
  }

  private static void giveBack(Deque<AutoCloseable> begun, RuntimeException because) {
    for (var part : begun) {
      try {
        part.close();
      } catch (Exception e) {
        because.addSuppressed(e);
      }
    }
  }

  private static void connect(IExecutionContext context, Port port) {
    LOG.demand(context.setTensorAddress(port.name(), port.device()), "to take " + port.name());
  }

  private static void destroy(CUstream_st stream) {
    Cuda.check(cudaStreamDestroy(stream), "to close a stream");
  }

  /** Returns at once; the GPU copies, works and copies back in this order by itself. */
  void feed(float[] values) {
    in.put(0, values);
    input.toDevice(stream);
    LOG.demand(context.enqueueV3(stream), "to begin with a picture");
    output.toHost(stream);
  }

  /** Waits for the GPU. */
  float[] read() {
    Cuda.check(cudaStreamSynchronize(stream), "in the network");
    out.get(0, result);
    return result;
  }

  @Override
  public void close() {
    context.close();
    input.close();
    output.close();
    destroy(stream);
  }
}
