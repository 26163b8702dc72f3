package io.cadencia.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;

@DisplayName("D-01 what two polygons both cover, convex or not")
class SharedAreaPropertyTest {

  private static final double EXACT = 1e-12;
  private static final int GRID = 200;

  /** A star around a middle: simple by construction, and rarely convex. */
  @Provide
  Arbitrary<Polygon> stars() {
    var middle = Arbitraries.doubles().between(0.3, 0.7);
    var radii = Arbitraries.doubles().between(0.1, 0.3).list().ofMinSize(3).ofMaxSize(9);
    return Combinators.combine(middle, middle, radii).as(SharedAreaPropertyTest::star);
  }

  private static Polygon star(double x, double y, List<Double> radii) {
    double step = 2 * Math.PI / radii.size();
    return new Polygon(
        IntStream.range(0, radii.size())
            .mapToObj(
                i ->
                    new RelativePoint(
                        x + radii.get(i) * Math.cos(i * step),
                        y + radii.get(i) * Math.sin(i * step)))
            .toList());
  }

  @Property(tries = 300)
  void a_polygon_shares_all_of_itself_with_itself(@ForAll("stars") Polygon star) {
    assertThat(star.areaSharedWith(star)).isCloseTo(star.area(), within(EXACT));
  }

  @Property(tries = 300)
  void it_does_not_matter_which_is_asked_or_how_it_was_drawn(
      @ForAll("stars") Polygon one, @ForAll("stars") Polygon other) {
    double shared = one.areaSharedWith(other);

    assertThat(other.areaSharedWith(one)).isCloseTo(shared, within(EXACT));
    assertThat(backwards(one).areaSharedWith(other)).isCloseTo(shared, within(EXACT));
    assertThat(shared).isLessThanOrEqualTo(Math.min(one.area(), other.area()) + EXACT);
  }

  private static Polygon backwards(Polygon polygon) {
    var corners = polygon.corners();
    return new Polygon(
        IntStream.range(0, corners.size())
            .mapToObj(i -> corners.get(corners.size() - 1 - i))
            .toList());
  }

  @Property(tries = 60)
  void it_is_what_counting_points_says(
      @ForAll("stars") Polygon one, @ForAll("stars") Polygon other) {
    long both =
        IntStream.range(0, GRID * GRID)
            .mapToObj(
                i ->
                    new RelativePoint(
                        (i % GRID + 0.5) / GRID, (Math.floorDiv(i, GRID) + 0.5) / GRID))
            .filter(point -> one.contains(point) && other.contains(point))
            .count();

    assertThat(one.areaSharedWith(other)).isCloseTo((double) both / (GRID * GRID), within(0.006));
  }

  @Property(tries = 300)
  void halves_that_touch_along_any_line_share_nothing(
      @ForAll("cuts") double top, @ForAll("cuts") double bottom) {
    var left = new Polygon(List.of(p(0, 0), p(top, 0), p(bottom, 1), p(0, 1)));
    var right = new Polygon(List.of(p(top, 0), p(1, 0), p(1, 1), p(bottom, 1)));

    assertThat(left.areaSharedWith(right)).isCloseTo(0, within(EXACT));
    assertThat(left.area() + right.area()).isCloseTo(1, within(EXACT));
  }

  @Provide
  Arbitrary<Double> cuts() {
    return Arbitraries.doubles().between(0.05, 0.95);
  }

  private static RelativePoint p(double x, double y) {
    return new RelativePoint(x, y);
  }
}
