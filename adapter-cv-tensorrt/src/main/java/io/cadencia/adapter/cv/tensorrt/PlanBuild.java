package io.cadencia.adapter.cv.tensorrt;

import static org.bytedeco.tensorrt.global.nvinfer.createInferBuilder;
import static org.bytedeco.tensorrt.global.nvonnxparser.createParser;

import io.cadencia.adapter.cv.person.NetworkFile;
import java.util.ArrayList;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorrt.global.nvinfer.BuilderFlag;
import org.bytedeco.tensorrt.nvinfer.IBuilder;
import org.bytedeco.tensorrt.nvinfer.IBuilderConfig;
import org.bytedeco.tensorrt.nvinfer.IHostMemory;
import org.bytedeco.tensorrt.nvinfer.INetworkDefinition;
import org.bytedeco.tensorrt.nvonnxparser.IParser;

/** Makes of an ONNX file what this GPU runs fastest, by trying; that takes minutes. */
final class PlanBuild {

  /** The models have a batch of one written into them; several pictures take several lanes. */
  static final int BATCH = 1;

  private static final TensorRtLog LOG = TensorRtLog.LOG;

  private PlanBuild() {}

  static byte[] of(NetworkFile model) {
    try (var builder = LOG.demand(createInferBuilder(LOG), "to start its builder");
        var network = LOG.demand(builder.createNetworkV2(0), "to begin a network");
        var parser = LOG.demand(createParser(network, LOG), "to start its reader of ONNX");
        var config = LOG.demand(builder.createBuilderConfig(), "to make its settings")) {
      parse(parser, model);
      allowHalfPrecision(config);
      return plan(builder, network, config, model.name());
    }
  }

  private static void parse(IParser parser, NetworkFile model) {
    try (var content = new BytePointer(model.content())) {
      if (!parser.parse(content, model.content().length)) {
        throw LOG.failed("to read " + model.path() + " (" + errors(parser) + ")");
      }
    }
  }

  private static String errors(IParser parser) {
    var errors = new ArrayList<String>();
    for (int i = 0; i < parser.getNbErrors(); i++) {
      errors.add(parser.getError(i).desc());
    }
    return String.join("; ", errors);
  }

  /** TensorRT 10.12 and newer would rather have the types in the model; the flag still works. */
  @SuppressWarnings("deprecation")
  private static void allowHalfPrecision(IBuilderConfig config) {
    config.setFlag(BuilderFlag.kFP16);
  }

  private static byte[] plan(
      IBuilder builder, INetworkDefinition network, IBuilderConfig config, String name) {
    try (var memory =
        LOG.demand(
            builder.buildSerializedNetwork(network, config), "to build an engine of " + name)) {
      return bytes(memory);
    }
  }

  private static byte[] bytes(IHostMemory memory) {
    byte[] plan = new byte[Math.toIntExact(memory.size())];
    try (var data = new BytePointer(memory.data())) {
      data.get(plan);
    }
    return plan;
  }
}
