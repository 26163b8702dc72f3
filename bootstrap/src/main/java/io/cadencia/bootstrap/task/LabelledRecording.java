package io.cadencia.bootstrap.task;

import io.cadencia.adapter.export.study.TruthFile;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.evaluation.EvaluationFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A recording of which the truth is known, with everything to measure it read and checked.
 *
 * @param name of the recording, its file's without ending
 */
record LabelledRecording(String name, Path video, TruthFile truth, CadenciaConfig config) {

  private static final String VIDEO = ".mp4";

  /**
   * @param first time of the first frame
   */
  static LabelledRecording read(Path video, Path truth, Path config, Instant first)
      throws IOException {
    var settings = ConfigYaml.read(config);
    RecordingMeasurement.demandOneCamera(settings, config);
    var cycles = TruthFile.read(truth, first);
    var known = new TreeSet<>(watched(settings));
    for (var station : cycles.cycles().keySet()) {
      if (!known.contains(station)) {
        throw new UsageException(
            "%s names the station %s, which no zone of %s belongs to; there are %s"
                .formatted(truth, station, config, String.join(", ", known)));
      }
    }
    return new LabelledRecording(stem(video), video, cycles, settings);
  }

  /**
   * Every NAME.mp4 of a folder with its NAME.csv and NAME.yaml, by name.
   *
   * @param common configuration for recordings that have none of their own, or null
   */
  static List<LabelledRecording> readAll(Path folder, @Nullable Path common, Instant first)
      throws IOException {
    var recordings = new ArrayList<LabelledRecording>();
    for (var video : videos(folder)) {
      var stem = stem(video);
      if (stem.equalsIgnoreCase(EvaluationFiles.FIRST)) {
        throw new UsageException(video + " would have the page of the summary; rename it");
      }
      var truth = folder.resolve(stem + ".csv");
      if (!Files.exists(truth)) {
        throw new UsageException(video + " has no truth; add " + truth);
      }
      recordings.add(read(video, truth, configOf(folder, stem, common), first));
    }
    return recordings;
  }

  private static Path configOf(Path folder, String stem, @Nullable Path common) {
    var own = folder.resolve(stem + ".yaml");
    if (Files.exists(own)) {
      return own;
    }
    if (common == null) {
      throw new UsageException(
          "%s has no configuration; add %s, or name one for all with --config"
              .formatted(folder.resolve(stem + VIDEO), own));
    }
    return common;
  }

  private static List<Path> videos(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("--folder " + folder + " is no folder; check the path");
    }
    try (var files = Files.list(folder)) {
      var videos =
          files
              .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(VIDEO))
              .sorted()
              .toList();
      if (videos.isEmpty()) {
        throw new UsageException("--folder " + folder + " holds no recording NAME.mp4");
      }
      return videos;
    }
  }

  private static List<String> watched(CadenciaConfig config) {
    var codes = StationCodes.of(config);
    return config.zonesOf(config.cameras().get(0)).stream()
        .map(zones -> codes.getOrDefault(zones.workstation(), ""))
        .toList();
  }

  private static String stem(Path video) {
    var name = String.valueOf(video.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
