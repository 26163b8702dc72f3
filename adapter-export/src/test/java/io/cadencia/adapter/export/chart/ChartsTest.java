package io.cadencia.adapter.export.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.domain.agreement.BlandAltman;
import io.cadencia.domain.agreement.PairedMeasurements;
import io.cadencia.domain.agreement.RepeatedBlandAltman;
import io.cadencia.domain.agreement.Sample;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Rows D-28, D-29 and E-05: what a study draws. */
class ChartsTest {

  /** Quartiles 20, 21, 22 and so bins 2 · 2 / ∛9 wide at most: four of them from 18 to 24. */
  private static final Sample TIMES = Sample.of(18, 19, 20, 21, 21, 21, 22, 23, 24);

  private static final PairedMeasurements PAIRED =
      PairedMeasurements.of(new double[] {20, 30, 40}, new double[] {20.5, 29.5, 41});

  private static Element parsed(String svg) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(svg, e);
    }
  }

  private static List<Element> marks(String svg, String name, String kind) {
    var found = new ArrayList<Element>();
    var elements = parsed(svg).getElementsByTagName(name);
    for (int i = 0; i < elements.getLength(); i++) {
      if (elements.item(i) instanceof Element element
          && element.getAttribute("class").equals(kind)) {
        found.add(element);
      }
    }
    return found;
  }

  private static List<String> texts(String svg) {
    var elements = parsed(svg).getElementsByTagName("text");
    return IntStream.range(0, elements.getLength())
        .mapToObj(i -> elements.item(i).getTextContent())
        .toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Nested
  class Cycle_times {

    private final String svg =
        CycleTimeChart.draw(
            List.of(
                new CycleTimePanel("PUESTO_01", TIMES, 20.0),
                new CycleTimePanel("PUESTO_02", TIMES, null)));

    @Test
    void have_a_panel_with_bars_and_median_for_each_workstation() {
      assertThat(marks(svg, "rect", "bar")).hasSize(8);
      assertThat(marks(svg, "line", "median")).hasSize(3);
      assertThat(texts(svg)).contains("PUESTO_01", "PUESTO_02", "ciclos", "tiempo de ciclo (s)");
    }

    @Test
    void show_the_standard_where_there_is_one() {
      assertThat(marks(svg, "line", "sam")).hasSize(2);
      assertThat(texts(svg)).contains("SAM 20,0 s", "sin SAM");
    }

    @Test
    void are_summed_up_in_words() {
      assertThat(texts(svg)).contains("n = 9 · mediana 21,0 s · CV 8,9 %");
    }

    @Test
    void tell_how_many_are_worth_a_look() {
      var odd = Sample.of(20, 21, 22, 23, 24, 90);

      assertThat(texts(CycleTimeChart.draw(List.of(new CycleTimePanel("P", odd, null)))))
          .contains("sin SAM · 1 por revisar");
    }

    @Test
    void have_bars_as_high_as_their_counts() {
      var bars = marks(svg, "rect", "bar");

      assertThat(number(bars.get(0), "height")).isPositive();
      assertThat(number(bars.get(0), "height") / number(bars.get(1), "height")).isBetween(1.9, 2.1);
    }

    @Test
    void of_one_cycle_are_drawn_too() {
      var one = CycleTimeChart.draw(List.of(new CycleTimePanel("P", Sample.of(20), 20.0)));

      assertThat(marks(one, "rect", "bar")).hasSize(1);
      assertThat(texts(one)).contains("n = 1 · mediana 20,0 s");
    }

    @Test
    void of_many_workstations_go_on_below() {
      var panels =
          IntStream.range(0, 21)
              .mapToObj(i -> new CycleTimePanel("PUESTO_" + i, TIMES, null))
              .toList();
      var drawing = parsed(CycleTimeChart.draw(panels));

      assertThat(number(drawing, "width")).isLessThan(1200);
      assertThat(number(drawing, "height")).isGreaterThan(7 * 200);
    }

    @Test
    void survive_any_name() {
      var name = "<P&\"1\">\u0000";

      assertThat(texts(CycleTimeChart.draw(List.of(new CycleTimePanel(name, TIMES, null)))))
          .contains("<P&\"1\">?");
    }
  }

  @Nested
  class Agreement {

    private final String svg =
        BlandAltmanChart.draw(PAIRED, RepeatedBlandAltman.of(PAIRED).limits());

    @Test
    void has_a_point_for_each_pair_and_one_for_each_workstation_in_the_legend() {
      assertThat(marks(svg, "path", "point")).hasSize(6);
    }

    @Test
    void has_bias_and_limits_with_their_bands() {
      assertThat(marks(svg, "line", "bias")).hasSize(1);
      assertThat(marks(svg, "line", "limit")).hasSize(2);
      assertThat(marks(svg, "rect", "bias-band")).hasSize(1);
      assertThat(marks(svg, "rect", "limit-band")).hasSize(2);
      assertThat(marks(svg, "line", "zero")).hasSize(1);
    }

    @Test
    void names_its_axes_with_units_and_its_lines_with_figures() {
      assertThat(texts(svg))
          .contains(
              "media de cronómetro y máquina (s)",
              "máquina − cronómetro (s)",
              "sesgo +0,33 s",
              "límite superior +1,83 s",
              "límite inferior −1,16 s",
              "3 ciclos de 3 puestos, cronometrados y medidos; bandas: intervalos de confianza del 95 %");
    }

    @Test
    void without_any_difference_is_drawn_too() {
      double[] times = {20, 20};
      var same = PairedMeasurements.of(times, times);
      var drawing = BlandAltmanChart.draw(same, BlandAltman.of(same).limits());

      assertThat(marks(drawing, "path", "point")).hasSize(4);
      assertThat(texts(drawing)).contains("sesgo 0,00 s");
    }

    @Test
    void keeps_its_labels_apart() {
      double[] times = {20, 20, 20, 20};
      double[] measured = {20.001, 20, 20.001, 60};
      var paired = PairedMeasurements.of(times, measured);
      var labels =
          marks(BlandAltmanChart.draw(paired, BlandAltman.of(paired).limits()), "text", "strong");

      assertThat(number(labels.get(1), "y") - number(labels.get(0), "y"))
          .isGreaterThanOrEqualTo(44);
      assertThat(number(labels.get(2), "y") - number(labels.get(1), "y"))
          .isGreaterThanOrEqualTo(44);
    }

    @Test
    void tells_workstations_apart_by_colour_and_then_by_shape() {
      assertThat(IntStream.range(0, 32).mapToObj(Mark::of).distinct()).hasSize(32);
      assertThat(Mark.of(0).path()).isEqualTo(Mark.of(7).path());
      assertThat(Mark.of(8).colour()).isEqualTo(Mark.of(0).colour());
      assertThat(Mark.of(8).path()).isNotEqualTo(Mark.of(0).path());
      assertThat(Mark.of(32)).isEqualTo(Mark.of(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "es-CO"})
  void drawings_do_not_follow_the_locale_of_the_machine(String tag) {
    var panels = List.of(new CycleTimePanel("PUESTO_01", TIMES, 20.0));
    var limits = BlandAltman.of(PAIRED).limits();
    var times = CycleTimeChart.draw(panels);
    var agreement = BlandAltmanChart.draw(PAIRED, limits);
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));

      assertThat(CycleTimeChart.draw(panels)).isEqualTo(times);
      assertThat(BlandAltmanChart.draw(PAIRED, limits)).isEqualTo(agreement);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Nested
  class An_axis {

    @ParameterizedTest
    @CsvSource({
      "18, 24, 5, 18, 2, 3",
      "0, 1, 5, 0, 0.2, 5",
      "-0.55, 0.92, 8, -0.6, 0.2, 8",
      "20, 20, 5, 20, 0.2, 1",
      "0, 0, 4, 0, 0.5, 1",
      "12, 612, 5, 0, 200, 4"
    })
    void has_ticks_at_round_numbers(
        double low, double high, int wanted, double first, double step, int steps) {
      var axis = Axis.over(low, high, wanted);

      assertThat(axis.first()).isEqualTo(first, within(1e-9));
      assertThat(axis.step()).isEqualTo(step, within(1e-9));
      assertThat(axis.steps()).isEqualTo(steps);
    }

    @Test
    void of_counts_has_whole_steps() {
      assertThat(Axis.ofCounts(1, 4)).isEqualTo(new Axis(0, 1, 1));
      assertThat(Axis.ofCounts(3, 4)).isEqualTo(new Axis(0, 1, 3));
      assertThat(Axis.ofCounts(16, 4)).isEqualTo(new Axis(0, 5, 4));
    }

    @Test
    void is_labelled_to_the_place_of_its_steps() {
      assertThat(Axis.over(-0.55, 0.92, 8).ticks().stream().map(Axis.over(-0.55, 0.92, 8)::label))
          .containsExactly("−0,6", "−0,4", "−0,2", "0,0", "0,2", "0,4", "0,6", "0,8", "1,0");
      assertThat(new Axis(0, 50, 2).label(100)).isEqualTo("100");
    }

    @Test
    void places_its_ends_at_its_ends() {
      var axis = new Axis(10, 5, 2);

      assertThat(axis.place(10, 100, 300)).isEqualTo(100);
      assertThat(axis.place(20, 100, 300)).isEqualTo(300);
      assertThat(axis.place(15, 300, 100)).isEqualTo(200);
    }
  }

  @Test
  void figures_have_a_comma_and_a_true_minus() {
    assertThat(Figures.plain(-1.25, 1)).isEqualTo("−1,3");
    assertThat(Figures.plain(-0.04, 1)).isEqualTo("0,0");
    assertThat(Figures.plain(12, 0)).isEqualTo("12");
    assertThat(Figures.signed(0.5, 2)).isEqualTo("+0,50");
    assertThat(Figures.signed(0.001, 2)).isEqualTo("0,00");
    assertThat(Figures.signed(-0.5, 2)).isEqualTo("−0,50");
  }
}
