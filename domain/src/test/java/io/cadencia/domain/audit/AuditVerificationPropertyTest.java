package io.cadencia.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("E-09 whatever is done to a trail is found")
class AuditVerificationPropertyTest {

  @Property(tries = 300)
  void one_tampering_is_always_found(
      @ForAll @IntRange(min = 2, max = 30) int length,
      @ForAll @IntRange(max = 7) int kind,
      @ForAll @IntRange(min = 0, max = 1_000_000) int anywhere) {
    var trail = TestTrail.of(length);

    tamper(trail, kind, anywhere);

    assertThat(trail.verified().isWhole()).isFalse();
  }

  @Property(tries = 300)
  void several_are_never_taken_for_none(
      @ForAll @IntRange(min = 10, max = 30) int length,
      @ForAll @Size(min = 2, max = 5) List<@IntRange(max = 7) Integer> kinds,
      @ForAll @IntRange(min = 0, max = 1_000_000) int anywhere) {
    var trail = TestTrail.of(length);
    var whole = trail.verified();

    for (int i = 0; i < kinds.size(); i++) {
      tamper(trail, kinds.get(i), anywhere / (i + 1));
    }

    assertThat(whole.isWhole()).isTrue();
    if (!trail.isAsItWas(length)) {
      assertThat(trail.verified().isWhole()).isFalse();
    }
  }

  private static void tamper(TestTrail trail, int kind, int anywhere) {
    int place = 1 + anywhere % trail.length();
    switch (kind) {
      case 0 -> trail.change(place);
      case 1 -> trail.makeAnew(place);
      case 2 -> trail.forge(place);
      case 3 -> trail.remove(place);
      case 4 -> trail.removeAndCloseUp(place);
      case 5 -> trail.insert(place);
      case 6 -> trail.insertClumsily(place);
      default -> trail.swap(place, place == 1 ? 2 : place - 1);
    }
  }
}
