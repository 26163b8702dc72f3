package io.cadencia.adapter.cv.person;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A network in ONNX Runtime with one input and one output, whose native buffers are used again. */
final class OnnxNetwork implements DetectionNetwork {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ModelShape shape;
  private @Nullable OnnxPorts ports;

  private OnnxNetwork(OrtEnvironment environment, OrtSession session) throws OrtException {
    this.environment = environment;
    this.session = session;
    this.shape =
        new ModelShape(
            tensors(session.getInputInfo().values()), tensors(session.getOutputInfo().values()));
  }

  static OnnxNetwork load(byte[] model, int threads) throws OrtException {
    var environment = OnnxRuntimeStart.environment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setDeterministicCompute(true);
      return new OnnxNetwork(environment, environment.createSession(model, options));
    }
  }

  @Override
  public ModelShape shape() {
    return shape;
  }

  /** The engine is busy with one picture at a time; workers are parallel. */
  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void feed(int lane, float[] input) {
    try {
      if (ports == null) {
        ports = new OnnxPorts(environment, shape);
      }
      ports.put(input);
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  @Override
  public float[] read(int lane) {
    try {
      return Objects.requireNonNull(ports, "nothing was fed").run(session);
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(OrtException e) {
    return new IllegalStateException("the detection network failed: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      if (ports != null) {
        ports.close();
      }
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the detection network does not close", e);
    }
  }

  private static List<ModelShape.Tensor> tensors(Collection<NodeInfo> nodes) {
    return nodes.stream().map(node -> new ModelShape.Tensor(node.getName(), sizes(node))).toList();
  }

  private static List<Long> sizes(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo tensor
        ? Arrays.stream(tensor.getShape()).boxed().toList()
        : List.of();
  }
}
