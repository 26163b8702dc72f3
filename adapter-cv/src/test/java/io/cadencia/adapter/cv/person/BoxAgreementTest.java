package io.cadencia.adapter.cv.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E-17 two engines agree")
class BoxAgreementTest {

  private static final double THRESHOLD = 0.35;
  private static final PersonBox SEATED = new PersonBox(100, 100, 200, 300, 0.8);
  private static final PersonBox PASSING = new PersonBox(400, 50, 500, 350, 0.6);

  @Test
  void when_they_found_the_same_people_in_whatever_order() {
    var agreement = of(List.of(SEATED, PASSING), List.of(PASSING, SEATED));
    assertThat(agreement).isEqualTo(new BoxAgreement(2, 1, 0, List.of()));
    assertThat(agreement.withinTolerance()).isTrue();
  }

  @Test
  void when_a_box_is_off_by_what_half_precision_rounds() {
    var rounded = new PersonBox(100.5, 100.5, 200.5, 300, 0.79);
    var agreement = of(List.of(SEATED), List.of(rounded));
    assertThat(agreement.largestScoreGap()).isCloseTo(0.01, within(1e-9));
    assertThat(agreement.withinTolerance()).isTrue();
  }

  @Test
  void but_not_when_a_box_has_slipped() {
    var slipped = new PersonBox(103, 100, 203, 300, 0.8);
    var agreement = of(List.of(SEATED), List.of(slipped));
    assertThat(agreement.leastOverlap()).isBetween(0.9, BoxAgreement.OVERLAP);
    assertThat(agreement.withinTolerance()).isFalse();
  }

  @Test
  void nor_when_a_score_differs_by_more_than_two_hundredths() {
    var surer = new PersonBox(100, 100, 200, 300, 0.83);
    assertThat(of(List.of(SEATED), List.of(surer)).withinTolerance()).isFalse();
  }

  @Test
  void nor_when_one_of_them_saw_somebody_whom_the_other_did_not() {
    assertThat(of(List.of(SEATED, PASSING), List.of(SEATED)).strays()).containsExactly(PASSING);
    assertThat(of(List.of(SEATED), List.of(SEATED, PASSING)).strays()).containsExactly(PASSING);
    assertThat(of(List.of(), List.of(SEATED)).withinTolerance()).isFalse();
  }

  @Test
  void a_person_at_the_threshold_may_be_below_it_for_the_other() {
    var barely = new PersonBox(400, 50, 500, 350, THRESHOLD + 0.019);
    var clearly = new PersonBox(400, 50, 500, 350, THRESHOLD + 0.021);
    assertThat(of(List.of(barely), List.of()).withinTolerance()).isTrue();
    assertThat(of(List.of(), List.of(barely)).withinTolerance()).isTrue();
    assertThat(of(List.of(clearly), List.of()).withinTolerance()).isFalse();
  }

  @Test
  void each_box_is_the_twin_of_one_only() {
    assertThat(of(List.of(SEATED, SEATED), List.of(SEATED)).strays()).hasSize(1);
  }

  @Test
  void the_worst_of_many_frames_counts() {
    var good = of(List.of(SEATED), List.of(SEATED));
    var bad = of(List.of(PASSING), List.of());
    assertThat(good.and(bad)).isEqualTo(new BoxAgreement(1, 1, 0, List.of(PASSING)));
    assertThat(BoxAgreement.none().withinTolerance()).isTrue();
  }

  @Test
  void is_told_with_its_figures() {
    assertThat(of(List.of(SEATED), List.of(SEATED)))
        .hasToString("1 matched, least IoU 1.0000, largest score gap 0.0000, 0 strays");
  }

  private static BoxAgreement of(List<PersonBox> expected, List<PersonBox> found) {
    return BoxAgreement.of(expected, found, THRESHOLD);
  }
}
