package io.cadencia.bootstrap.replay;

import io.cadencia.application.port.out.ReplayResults;
import io.cadencia.bootstrap.report.ReplayReport;
import io.cadencia.bootstrap.report.ReplayReport.Row;
import io.cadencia.bootstrap.report.ReplayReport.Span;
import io.cadencia.domain.replay.FilmSpan;
import io.cadencia.domain.replay.ReplayFailure;
import io.cadencia.domain.replay.StationReplay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What a run does that is told to do it by the name of the film: a program of its own. */
public final class FakeReplay {

  private FakeReplay() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    ChildLife.begin();
    switch (words[0]) {
      case "counts" -> count(Instant.parse(words[1]), Path.of(words[2]));
      case "broken" -> fail(1, ReplayWords.failed(ReplayFailure.FILM_BROKEN));
      case "goes-on" -> goOn();
      case "talks" -> talk();
      case "no-answer" -> System.exit(0);
      case "hungry" -> fail(3, "progress 0.1000");
      case "killed" -> fail(137, "progress 0.1000");
      default -> fail(1, "failed for_a_reason_nobody_knows");
    }
  }

  private static void count(Instant start, Path answer) throws IOException {
    System.out.println("a line for people");
    System.out.println(ReplayWords.progress(0.25));
    System.out.println("progress of another kind");
    System.out.println(ReplayWords.progress(0.75));
    var result = ReplayResults.sample();
    new ReplayReport(
            1,
            result.version(),
            result.roiVersionInForce(),
            result.roiVersionTried(),
            result.stations().stream().map(station -> row(station, start)).toList())
        .write(answer);
  }

  private static Row row(StationReplay station, Instant start) {
    return new Row(
        station.workstation().value(),
        "PUESTO",
        station.inForce(),
        station.tried(),
        0,
        spans(station.gone(), start),
        spans(station.added(), start));
  }

  private static List<Span> spans(List<FilmSpan> spans, Instant start) {
    return spans.stream()
        .map(span -> new Span(start.plus(span.from()) + "", start.plus(span.to()) + "", 0))
        .toList();
  }

  private static void fail(int code, String line) {
    System.out.println(line);
    System.err.println("/secret/path: what people need not read");
    System.exit(code);
  }

  private static void goOn() throws InterruptedException {
    System.out.println(ReplayWords.progress(0.25));
    new CountDownLatch(1).await();
  }

  /** More than a pipe holds, on both ways out. */
  private static void talk() {
    for (int i = 0; i < 20_000; i++) {
      System.err.println("[h264 @ 0x7f] error while decoding MB 1 2, bytestream 3");
      System.out.println("a line for people, and a second one to make it longer");
    }
    fail(1, ReplayWords.failed(ReplayFailure.FILM_BROKEN));
  }
}
