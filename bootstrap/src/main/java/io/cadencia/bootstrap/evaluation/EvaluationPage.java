package io.cadencia.bootstrap.evaluation;

import io.cadencia.adapter.export.chart.BlandAltmanChart;
import io.cadencia.domain.agreement.Agreement;
import io.cadencia.domain.agreement.ConfidenceInterval;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.agreement.Proportion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An evaluation as one page that needs no other file. */
final class EvaluationPage {

  private static final double CONFIDENCE = 0.95;
  private static final int SHORT_HASH = 12;
  private static final int REMARKS = 5;

  private final Evaluation evaluation;
  private final PageWords words;
  private final Html html = new Html();

  EvaluationPage(Evaluation evaluation, Locale language) {
    this.evaluation = evaluation;
    this.words = new PageWords(language);
  }

  /**
   * @param worst with the pictures of each; a cycle without pictures is told in words alone
   * @param recordings those that were put together, each with a page of its name; none for one
   */
  String html(Map<WorstCycle, byte[]> worst, List<String> recordings) {
    var title = words.of("title", evaluation.name());
    html.heading(1, title);
    facts();
    headline();
    plot();
    stations();
    if (recordings.isEmpty()) {
      worst(worst);
    } else {
      html.heading(2, words.of("recordings")).links(recordings);
    }
    html.heading(2, words.of("proves"));
    html.list(IntStream.rangeClosed(1, REMARKS).mapToObj(i -> words.of("proves." + i)).toList());
    return html.page(words.language(), title);
  }

  private void facts() {
    var facts = evaluation.facts();
    html.paragraph(
        "quiet",
        words.of(
            "facts",
            words.seconds(facts.length().toMillis() / 1000.0),
            facts.frames(),
            facts.model(),
            shortened(facts.modelSha256()),
            shortened(facts.configVersion()),
            shortened(facts.roiVersion())));
  }

  private void headline() {
    var counts = evaluation.counts();
    var total = evaluation.total();
    html.open("cards");
    share("precision", counts.precision());
    share("recall", counts.recall());
    html.card(words.of("mae"), withUnit(total.maeSeconds()), "", words.of("mae.why"));
    var figures = evaluation.figures();
    if (figures == null) {
      html.card(words.of("bias"), withUnit(total.biasSeconds()), "", words.of("bias.why"));
    } else {
      var limits = figures.limits();
      html.card(
          words.of("bias"),
          words.signed(limits.bias()) + " s",
          interval(limits.biasInterval()),
          words.of("bias.why"));
      html.card(
          words.of("limits"),
          words.signed(limits.lower()) + " … " + words.signed(limits.upper()) + " s",
          interval(
              new ConfidenceInterval(
                  limits.lowerInterval().lower(), limits.upperInterval().upper())),
          words.of("limits.why"));
    }
    html.close();
  }

  private void share(String key, @Nullable Proportion share) {
    if (share == null) {
      html.card(words.of(key), words.figure(null), "", words.of(key + ".why"));
      return;
    }
    var wilson = share.wilson(CONFIDENCE);
    html.card(
        words.of(key),
        words.figure(share.value()),
        words.of("of", share.part(), share.whole())
            + "; "
            + words.of("interval", words.figure(wilson.lower()), words.figure(wilson.upper())),
        words.of(key + ".why"));
  }

  private void plot() {
    html.heading(2, words.of("plot"));
    var figures = evaluation.figures();
    if (figures == null) {
      html.paragraph("quiet", words.of("plot.none"));
      return;
    }
    html.svg(BlandAltmanChart.draw(figures.paired(), figures.limits()), words.of("plot"));
    html.paragraph("quiet", words.of("plot.how"));
  }

  private void stations() {
    html.heading(2, words.of("stations"));
    var rows = new ArrayList<List<String>>();
    evaluation
        .study()
        .matchings()
        .forEach((station, matching) -> rows.add(row(station, Agreement.of(matching))));
    rows.add(row(words.of("total"), evaluation.total()));
    html.table(
        List.of(
            words.of("station"),
            words.of("true"),
            words.of("measured"),
            words.of("matched"),
            words.of("precision"),
            words.of("recall"),
            words.of("mae") + " (s)",
            words.of("bias") + " (s)",
            words.of("start.mae"),
            words.of("end.mae")),
        rows);
  }

  private List<String> row(String name, Agreement a) {
    return List.of(
        name,
        String.valueOf(a.trueCycles()),
        String.valueOf(a.measuredCycles()),
        String.valueOf(a.matched()),
        words.figure(a.precision()),
        words.figure(a.recall()),
        words.figure(a.maeSeconds()),
        words.figure(a.biasSeconds()),
        words.figure(a.startMaeSeconds()),
        words.figure(a.endMaeSeconds()));
  }

  private void worst(Map<WorstCycle, byte[]> worst) {
    html.heading(2, words.of("worst"));
    if (worst.keySet().stream().allMatch(c -> c.kind() == WorstCycle.Kind.ERROR)) {
      html.paragraph("", words.of("worst.none"));
    }
    html.paragraph("quiet", words.of("worst.how"));
    worst.forEach(
        (cycle, strip) -> {
          if (strip.length == 0) {
            html.paragraph("", caption(cycle));
          } else {
            html.jpeg(strip, caption(cycle));
          }
        });
  }

  private String caption(WorstCycle cycle) {
    var kind = cycle.kind().name().toLowerCase(Locale.ROOT);
    var parts = new ArrayList<String>();
    parts.add(cycle.station());
    parts.add(words.of("kind." + kind, words.signed(cycle.error().toMillis() / 1000.0) + " s"));
    when("when.true", cycle.truth(), parts);
    when("when.measured", cycle.measured(), parts);
    return String.join(", ", parts);
  }

  private void when(String key, @Nullable CycleSpan span, List<String> parts) {
    if (span != null) {
      parts.add(words.of(key, since(span.start()), since(span.end())));
    }
  }

  private String since(Instant at) {
    long millis = at.toEpochMilli() - evaluation.facts().start().toEpochMilli();
    return words.seconds(millis / 1000.0);
  }

  private String withUnit(@Nullable Double seconds) {
    return seconds == null ? words.figure(null) : words.seconds(seconds);
  }

  private String interval(ConfidenceInterval interval) {
    return words.of("interval", words.signed(interval.lower()), words.signed(interval.upper()));
  }

  private static String shortened(String hash) {
    return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }
}
