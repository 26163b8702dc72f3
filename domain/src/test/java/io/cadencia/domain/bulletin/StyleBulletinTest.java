package io.cadencia.domain.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D-30 A style bulletin")
class StyleBulletinTest {

  private static BulletinLine line(int sequence, String name, String station) {
    return new BulletinLine(
        sequence, new Operation(name, "MPP", StandardTime.ofMillis(sequence)), station);
  }

  @Test
  void has_its_lines_in_sequence_and_knows_what_each_station_does() {
    var bulletin =
        new StyleBulletin(
            "CAMISA", List.of(line(30, "C", "P1"), line(10, "A", "P1"), line(20, "B", "P2")));

    assertThat(bulletin.operationsAt("P1")).extracting(Operation::name).containsExactly("A", "C");
    assertThat(bulletin.operationsAt("P9")).isEmpty();
    assertThat(bulletin.sam()).isEqualTo(StandardTime.ofMillis(60));
  }

  /** The hash was printed by sha256sum of the very text. */
  @Test
  void is_named_by_the_hash_of_its_text() {
    var bulletin =
        new StyleBulletin("CAMISA", List.of(line(20, "B\\;\tC", "P2"), line(10, "A", "P1")));

    assertThat(bulletin.text())
        .isEqualTo("CAMISA\n10\tA\tMPP\t10\tP1\n20\tB\\\\;\\tC\tMPP\t20\tP2\n");
    assertThat(bulletin.id().sha256())
        .isEqualTo("cb09f4814c40c5094036ae9a9071fe97a69bce069ce2fe48e4dd4c1f19637e9a");
  }

  @Test
  void has_no_sequence_twice_and_is_never_empty() {
    assertThatThrownBy(
            () -> new StyleBulletin("S", List.of(line(1, "A", "P1"), line(1, "B", "P1"))))
        .hasMessage("the bulletin of S has a sequence twice");
    assertThatThrownBy(() -> new StyleBulletin("S", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> line(0, "A", "P1")).isInstanceOf(IllegalArgumentException.class);
  }
}
