package io.cadencia.adapter.cv.tensorrt;

import io.cadencia.adapter.cv.person.BoxAgreement;
import io.cadencia.adapter.cv.person.DetectionNetwork;
import io.cadencia.adapter.cv.person.DetectorSettings;
import io.cadencia.adapter.cv.person.EngineChoice;
import io.cadencia.adapter.cv.person.EngineSettings;
import io.cadencia.adapter.cv.person.Engines;
import io.cadencia.adapter.cv.person.NetworkFile;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sets an engine against ONNX Runtime and the clock, and prints what came of it as Markdown. Run by
 * {@code bench/gpu/run.sh}: MODEL PLANS-FOLDER CLIPS-FOLDER CALLS [tensorrt|cpu]. Ends with 1 if
 * the engines do not agree. With {@code cpu} ONNX Runtime is set against itself, which tries the
 * way.
 */
final class GpuComparison {

  private static final List<Integer> AT_ONCE = List.of(1, 4, 8);
  private static final int FRAMES_OF_A_CLIP = 40;
  private static final int EVERY = 5;
  private static final DetectorSettings SETTINGS = DetectorSettings.defaults();

  private final Path model;
  private final EngineSettings surroundings;
  private final int calls;
  private final EngineChoice choice;
  private final PrintStream out;

  GpuComparison(Path model, Path plans, int calls, EngineChoice choice, PrintStream out) {
    this.model = model;
    this.surroundings = new EngineSettings(1, plans, System.err::println);
    this.calls = calls;
    this.choice = choice;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    var choice = Optional.of(args).filter(given -> given.length > 4).map(given -> given[4]);
    var comparison =
        new GpuComparison(
            Path.of(args[0]),
            Path.of(args[1]),
            Integer.parseInt(args[3]),
            choice.flatMap(EngineChoice::of).orElse(EngineChoice.TENSORRT),
            System.out);
    System.exit(comparison.run(Path.of(args[2])) ? 0 : 1);
  }

  /** Whether the engines found the same people. */
  boolean run(Path clips) throws IOException {
    try (var cpu = open(EngineChoice.CPU);
        var other = open(choice)) {
      out.printf("%s against %s%n%n", other.version(), cpu.version());
      var agreement = compare(clips, cpu, other);
      out.printf("%n%s%n", Timings.heading());
      time(cpu, 1, "whole search, " + cpu.version());
      for (int frames : AT_ONCE) {
        time(other, frames, "whole search, " + other.version());
      }
      if (choice == EngineChoice.TENSORRT) {
        timeNetwork();
      }
      return agreement.withinTolerance();
    }
  }

  private PersonDetector open(EngineChoice engine) {
    return Engines.installed().open(model, SETTINGS, engine, surroundings);
  }

  private BoxAgreement compare(Path clips, PersonDetector cpu, PersonDetector other)
      throws IOException {
    out.println("| clip | frames | people | least IoU | largest score gap | strays | same |");
    out.println("| --- | ---: | ---: | ---: | ---: | ---: | --- |");
    var all = BoxAgreement.none();
    for (var clip : clips(clips)) {
      var frames = frames(clip);
      var expected = cpu.detect(frames);
      var found = other.detect(frames);
      var agreement = BoxAgreement.none();
      for (int i = 0; i < frames.size(); i++) {
        agreement =
            agreement.and(BoxAgreement.of(expected.get(i), found.get(i), SETTINGS.confidence()));
      }
      tell(clip, frames.size(), agreement);
      all = all.and(agreement);
    }
    return all;
  }

  private void tell(Path clip, int frames, BoxAgreement agreement) {
    out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.4f | %.4f | %d | %s |%n",
        clip.getFileName(),
        frames,
        agreement.matched(),
        agreement.leastOverlap(),
        agreement.largestScoreGap(),
        agreement.strays().size(),
        agreement.withinTolerance() ? "yes" : "**no**");
  }

  private void time(PersonDetector detector, int frames, String what) {
    var batch = new ArrayList<VideoFrame>();
    for (int i = 0; i < frames; i++) {
      batch.add(new VideoFrame(640, 480, new byte[640 * 480 * 3], Instant.EPOCH, i));
    }
    var timings = Timings.of(frames, calls, () -> detector.detect(batch), System::nanoTime);
    out.println(timings.row(what));
  }

  /** Copying and the network alone, to be set beside what trtexec measures. */
  private void timeNetwork() {
    var engine = new TensorRtEngine();
    try (var network = engine.load(NetworkFile.read(model), surroundings)) {
      var sizes = network.shape().inputs().get(0).sizes();
      float[] input = new float[Math.toIntExact(sizes.stream().reduce(1L, Math::multiplyExact))];
      for (int frames : AT_ONCE) {
        var timings =
            Timings.of(frames, calls, () -> ask(network, input, frames), System::nanoTime);
        out.println(timings.row("network and copies alone, " + engine.version()));
      }
    }
  }

  private static void ask(DetectionNetwork network, float[] input, int frames) {
    for (int lane = 0; lane < frames; lane++) {
      network.feed(lane, input);
    }
    for (int lane = 0; lane < frames; lane++) {
      network.read(lane);
    }
  }

  private static List<Path> clips(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var clips = files.filter(Files::isRegularFile).sorted().toList();
      if (clips.isEmpty()) {
        throw new IllegalArgumentException("there is no clip in " + folder);
      }
      return clips;
    }
  }

  private static List<VideoFrame> frames(Path clip) throws IOException {
    var frames = new ArrayList<VideoFrame>();
    try (var source = FileFrameSource.open(clip, Instant.EPOCH)) {
      var frame = source.next();
      for (int i = 0; frame.isPresent() && frames.size() < FRAMES_OF_A_CLIP; i++) {
        if (i % EVERY == 0) {
          frames.add(frame.get());
        }
        frame = source.next();
      }
    }
    return frames;
  }
}
