package io.cadencia.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolygonTest {

  private static RelativePoint p(double x, double y) {
    return new RelativePoint(x, y);
  }

  @Test
  void knows_what_lies_inside() {
    var arrow = new Polygon(List.of(p(0, 0), p(1, 0.5), p(0, 1), p(0.5, 0.5)));

    assertThat(arrow.contains(p(0.7, 0.5))).isTrue();
    assertThat(arrow.contains(p(0.2, 0.5))).isFalse();
    assertThat(arrow.contains(p(0.99, 0.9))).isFalse();
  }

  @Test
  void knows_its_area() {
    assertThat(Polygon.rectangle(0.1, 0.2, 0.6, 0.4).area()).isEqualTo(0.1, within(1e-12));
  }

  @Test
  void must_not_cross_itself() {
    var bow = List.of(p(0, 0), p(1, 1), p(1, 0), p(0, 1));
    assertThatThrownBy(() -> new Polygon(bow)).hasMessageContaining("must not cross itself");
  }

  @Test
  void needs_three_corners_and_an_area() {
    assertThatThrownBy(() -> new Polygon(List.of(p(0, 0), p(1, 1))))
        .hasMessageContaining("3 corners");
    assertThatThrownBy(() -> new Polygon(List.of(p(0, 0), p(0.5, 0.5), p(1, 1))))
        .hasMessageContaining("enclose an area");
  }

  @Test
  void has_no_corner_outside_the_frame() {
    assertThatThrownBy(() -> p(1.2, 0.5)).hasMessageContaining("was (1.2, 0.5)");
    assertThatThrownBy(() -> p(Double.NaN, 0.5)).hasMessageContaining("inside the frame");
  }
}
