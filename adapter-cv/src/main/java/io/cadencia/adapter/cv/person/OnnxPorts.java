package io.cadencia.adapter.cv.person;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;

/** The memory of a network's one input and one output, which Java and the engine share. */
final class OnnxPorts implements AutoCloseable {

  private final Port input;
  private final Port output;
  private final float[] result;

  OnnxPorts(OrtEnvironment environment, ModelShape shape) throws OrtException {
    input = Port.of(environment, shape.inputs().get(0));
    output = Port.of(environment, shape.outputs().get(0));
    result = new float[output.values.capacity()];
  }

  void put(float[] values) {
    input.values.put(0, values);
  }

  /** The output for what was put; the array is used again by the next call. */
  float[] run(OrtSession session) throws OrtException {
    session.run(Map.of(input.name, input.tensor), Map.of(output.name, output.tensor)).close();
    output.values.get(0, result);
    return result;
  }

  @Override
  public void close() {
    input.tensor.close();
    output.tensor.close();
  }

  private record Port(String name, OnnxTensor tensor, FloatBuffer values) {

    static Port of(OrtEnvironment environment, ModelShape.Tensor tensor) throws OrtException {
      long[] sizes = tensor.sizes().stream().mapToLong(Long::longValue).toArray();
      long bytes = Arrays.stream(sizes).reduce(Float.BYTES, Math::multiplyExact);
      var values =
          ByteBuffer.allocateDirect(Math.toIntExact(bytes))
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
      return new Port(tensor.name(), OnnxTensor.createTensor(environment, values, sizes), values);
    }
  }
}
