package io.cadencia.adapter.cv.tensorrt;

import io.cadencia.adapter.cv.person.DetectionEngine;
import io.cadencia.adapter.cv.person.DetectionNetwork;
import io.cadencia.adapter.cv.person.EngineException;
import io.cadencia.adapter.cv.person.EngineSettings;
import io.cadencia.adapter.cv.person.NetworkFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * TensorRT, found by its name at run time. It names no type of NVIDIA's itself, so that it can be
 * loaded and asked on a machine that has none of their libraries.
 */
public final class TensorRtEngine implements DetectionEngine {

  private final Map<PlanKey, LoadedPlan> loaded = new HashMap<>();

  @Override
  public String name() {
    return "TensorRT on the GPU";
  }

  @Override
  public Optional<String> missing() {
    try {
      return Gpu.missing();
    } catch (LinkageError e) {
      return Optional.of(MissingLibrary.inPlainWords(e));
    }
  }

  @Override
  public String version() {
    return "trt-" + Gpu.inferVersion();
  }

  /**
   * Plans stay loaded for as long as the process runs: TensorRT's objects cannot be given back
   * through its presets, so a second detector of the same model shares what the first one loaded.
   */
  @Override
  public DetectionNetwork load(NetworkFile model, EngineSettings settings) {
    try {
      return new TensorRtNetwork(loaded(model, settings));
    } catch (LinkageError e) {
      throw new EngineException("TensorRT cannot be used: " + MissingLibrary.inPlainWords(e), e);
    }
  }

  private synchronized LoadedPlan loaded(NetworkFile model, EngineSettings settings) {
    var key = Gpu.planKey(model.sha256());
    var plan = loaded.get(key);
    if (plan == null) {
      plan = LoadedPlan.of(plan(key, model, settings), model.name());
      loaded.put(key, plan);
    }
    return plan;
  }

  private static byte[] plan(PlanKey key, NetworkFile model, EngineSettings settings) {
    var store = new PlanStore(settings.plans());
    return store
        .find(key)
        .orElseGet(
            () -> {
              byte[] built = built(model, settings);
              store.keep(key, built);
              return built;
            });
  }

  private static byte[] built(NetworkFile model, EngineSettings settings) {
    var work = "building the TensorRT engine of " + model.name();
    try (var told = Elapsed.telling(work, settings.progress())) {
      byte[] built = PlanBuild.of(model);
      told.done();
      return built;
    }
  }
}
