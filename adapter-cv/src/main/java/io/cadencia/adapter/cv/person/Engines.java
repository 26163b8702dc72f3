package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.model.ModelException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engines of this program. Whether TensorRT can be had is found out once, by loading it apart
 * from everything else, and kept: native libraries that are missing do not appear while it runs.
 */
public final class Engines {

  private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

  private static final String NOT_BUILT_IN =
      "this build is without TensorRT; build it with 'mvn -Pjetpack6 package' or"
          + " 'mvn -Ptensorrt-newer package'";

  private static final Engines INSTALLED =
      new Engines(new OnnxEngine(), () -> ServiceLoader.load(DetectionEngine.class).findFirst());

  private final DetectionEngine cpu;
  private final Supplier<Optional<DetectionEngine>> gpu;
  private @Nullable Verdict verdict;

  /**
   * @param why the GPU cannot be used, in plain words; null where it can
   */
  private record Verdict(@Nullable DetectionEngine gpu, @Nullable String why) {}

  /**
   * @param gpu loads the engine of the GPU, if this build has one; asked once
   */
  Engines(DetectionEngine cpu, Supplier<Optional<DetectionEngine>> gpu) {
    this.cpu = cpu;
    this.gpu = gpu;
  }

  /** Those of this process. */
  public static Engines installed() {
    return INSTALLED;
  }

  /**
   * Loads a model into the engine that is wanted. Where the choice is left open and the GPU fails
   * in the attempt, the CPU takes over for good.
   *
   * @throws ModelException if the file is missing, is no model or one of another shape
   * @throws EngineException if TensorRT is demanded and cannot be had
   */
  public PersonDetector open(
      Path path, DetectorSettings settings, EngineChoice choice, EngineSettings surroundings) {
    var model = NetworkFile.read(path);
    var engine = choose(choice);
    try {
      return open(engine, model, settings, surroundings);
    } catch (EngineException e) {
      if (choice != EngineChoice.AUTO || engine.equals(cpu)) {
        throw e;
      }
      giveUpOnGpu(e);
      return open(cpu, model, settings, surroundings);
    }
  }

  private static PersonDetector open(
      DetectionEngine engine,
      NetworkFile model,
      DetectorSettings settings,
      EngineSettings surroundings) {
    var network = engine.load(model, surroundings);
    return NetworkPersonDetector.over(network, model, engine.version(), settings);
  }

  /**
   * The engine that is wanted.
   *
   * @throws EngineException if TensorRT is demanded and cannot be had
   */
  DetectionEngine choose(EngineChoice choice) {
    if (choice == EngineChoice.CPU) {
      return cpu;
    }
    var found = verdict();
    if (found.gpu() != null) {
      return found.gpu();
    }
    if (choice == EngineChoice.TENSORRT) {
      throw new EngineException(
          "TensorRT cannot be used: "
              + found.why()
              + "; or set vision.engine to auto or cpu, which search on the CPU");
    }
    return cpu;
  }

  /** The version of the engine that is wanted; empty where it cannot be had. */
  public Optional<String> version(EngineChoice choice) {
    return choice == EngineChoice.TENSORRT && verdict().gpu() == null
        ? Optional.empty()
        : Optional.of(choose(choice).version());
  }

  private synchronized Verdict verdict() {
    var known = verdict;
    if (known == null) {
      known = probe();
      tell(known);
      verdict = known;
    }
    return known;
  }

  private Verdict probe() {
    var built = gpu.get();
    if (built.isEmpty()) {
      return new Verdict(null, NOT_BUILT_IN);
    }
    return built
        .get()
        .missing()
        .map(why -> new Verdict(null, why))
        .orElseGet(() -> new Verdict(built.get(), null));
  }

  /** A build without a GPU searches on the CPU as it should; one that was made for it does not. */
  private void tell(Verdict found) {
    if (found.gpu() != null) {
      LOG.info("people are searched for by {}", found.gpu().name());
    } else if (NOT_BUILT_IN.equals(found.why())) {
      LOG.info("people are searched for by {}: {}", cpu.name(), found.why());
    } else {
      LOG.warn("people are searched for by {}: {}", cpu.name(), found.why());
    }
  }

  private synchronized void giveUpOnGpu(EngineException failure) {
    verdict = new Verdict(null, failure.getMessage());
    LOG.warn("people are searched for by {} from now on", cpu.name(), failure);
  }
}
