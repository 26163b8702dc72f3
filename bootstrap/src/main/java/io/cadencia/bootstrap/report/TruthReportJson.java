package io.cadencia.bootstrap.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cadencia.domain.agreement.Agreement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A report as {@code report.json}. */
@JsonPropertyOrder({"seed", "seconds", "stations", "total", "disturbances", "frames"})
record TruthReportJson(
    long seed,
    double seconds,
    List<StationJson> stations,
    AgreementJson total,
    Map<String, Integer> disturbances,
    TruthReport.Frames frames) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** One station of a report. */
  record StationJson(String station, @JsonUnwrapped AgreementJson agreement) {}

  /** The figures of one station, or of all together. */
  record AgreementJson(
      int trueCycles,
      int measuredCycles,
      int matched,
      @Nullable Double precision,
      @Nullable Double recall,
      @Nullable Double maeSeconds,
      @Nullable Double biasSeconds,
      @Nullable Double startMaeSeconds,
      @Nullable Double endMaeSeconds) {

    static AgreementJson of(Agreement a) {
      return new AgreementJson(
          a.trueCycles(),
          a.measuredCycles(),
          a.matched(),
          a.precision(),
          a.recall(),
          a.maeSeconds(),
          a.biasSeconds(),
          a.startMaeSeconds(),
          a.endMaeSeconds());
    }
  }

  private static TruthReportJson of(TruthReport report) {
    return new TruthReportJson(
        report.seed(),
        report.length().toMillis() / 1000.0,
        report.stations().entrySet().stream()
            .map(entry -> new StationJson(entry.getKey(), AgreementJson.of(entry.getValue())))
            .toList(),
        AgreementJson.of(report.total()),
        new TreeMap<>(report.disturbances()),
        report.frames());
  }

  /** Writes the whole file, or leaves what was there. */
  static void write(TruthReport report, Path file) throws IOException {
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "report", ".json");
    try {
      JSON.writeValue(draft.toFile(), of(report));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
