package io.cadencia.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.audit.AuditFault.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("E-09 the chain of the audit trail")
class AuditVerificationTest {

  private static List<String> faultsOf(TestTrail trail) {
    return trail.verified().faults().stream().map(AuditFault::words).toList();
  }

  private static String changed(int entry) {
    return "entry " + entry + " was changed: the hash does not fit";
  }

  private static String replaced(int entry) {
    return "entry " + entry + " was replaced: the next entry follows another one";
  }

  private static String reordered(int place, int belongs) {
    return "entry " + place + " was put out of order: belongs at " + belongs;
  }

  @Nested
  class A_whole_trail {

    @Test
    void has_no_fault_however_long_it_is() {
      for (int length : new int[] {0, 1, 2, 500}) {
        var report = TestTrail.of(length).verified();

        assertThat(report.faults()).isEmpty();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.more()).isFalse();
        assertThat(report.entries()).isEqualTo(length);
        assertThat(report.head().seq()).isEqualTo(length);
      }
    }

    @Test
    void holds_every_head_it_ever_had() {
      var trail = TestTrail.of(3);
      var noted = trail.head().hash();
      trail.append("later");

      assertThat(trail.verified(noted).isWhole()).isTrue();
      assertThat(trail.verified(AuditHash.GENESIS).isWhole()).isTrue();
    }
  }

  @Nested
  class A_changed_entry {

    @Test
    void is_named_wherever_it_stands() {
      for (int place = 1; place <= 9; place++) {
        assertThat(faultsOf(TestTrail.of(9).change(place))).containsExactly(changed(place));
      }
    }

    @Test
    void is_named_beside_others() {
      assertThat(faultsOf(TestTrail.of(9).change(3).change(4).change(9)))
          .containsExactly(changed(3), changed(4), changed(9));
    }

    @Test
    void with_a_hash_made_anew_is_missed_by_its_successor() {
      for (int place = 1; place <= 8; place++) {
        assertThat(faultsOf(TestTrail.of(9).makeAnew(place))).containsExactly(replaced(place));
      }
    }

    @Test
    void that_is_the_last_with_a_hash_made_anew_is_missed_by_the_head() {
      assertThat(faultsOf(TestTrail.of(9).makeAnew(9)))
          .containsExactly("the head does not name the last entry, 9");
    }

    @Test
    void that_follows_nothing_is_named_alone() {
      for (int place = 1; place <= 9; place++) {
        assertThat(faultsOf(TestTrail.of(9).forge(place))).containsExactly(replaced(place));
      }
    }

    @Test
    void next_to_another_is_named_with_it() {
      assertThat(faultsOf(TestTrail.of(9).forge(4).forge(5)))
          .containsExactly(replaced(4), replaced(5));
    }

    @Test
    void after_which_all_was_made_anew_is_found_by_a_hash_noted_elsewhere() {
      var trail = TestTrail.of(9);
      var noted = trail.head().hash();
      trail.makeAnewFrom(4);

      assertThat(trail.verified().isWhole()).isTrue();
      assertThat(trail.verified(noted).faults())
          .extracting(AuditFault::kind)
          .containsExactly(Kind.EXPECTED_HASH_MISSING);
    }
  }

  @Nested
  class A_removed_entry {

    @Test
    void leaves_a_hole_that_is_named() {
      for (int place = 1; place <= 8; place++) {
        assertThat(faultsOf(TestTrail.of(9).remove(place)))
            .containsExactly("entry " + place + " was removed");
      }
    }

    @Test
    void leaves_holes_that_are_told_together() {
      assertThat(faultsOf(TestTrail.of(9).remove(7).remove(4).remove(3)))
          .containsExactly("entries 3 to 4 were removed", "entry 7 was removed");
    }

    @Test
    void is_missed_although_the_others_closed_up() {
      for (int place = 1; place <= 8; place++) {
        assertThat(faultsOf(TestTrail.of(9).removeAndCloseUp(place)))
            .containsExactly("entry " + place + " was removed");
      }
    }

    @Test
    void at_the_end_is_missed_by_the_head() {
      assertThat(faultsOf(TestTrail.of(9).remove(9).remove(8)))
          .containsExactly("entries 8 to 9 were cut off from the end");
      assertThat(faultsOf(TestTrail.of(1).remove(1)))
          .containsExactly("entry 1 was cut off from the end");
    }
  }

  @Nested
  class An_inserted_entry {

    @Test
    void is_named_although_the_others_made_room() {
      for (int place = 1; place <= 9; place++) {
        assertThat(faultsOf(TestTrail.of(9).insert(place)))
            .as("inserted at %d", place)
            .containsExactly("entry " + place + " was inserted");
      }
    }

    @Test
    void is_named_although_its_hash_does_not_even_fit() {
      for (int place = 1; place <= 9; place++) {
        assertThat(faultsOf(TestTrail.of(9).insertClumsily(place)))
            .as("inserted at %d", place)
            .containsExactly("entry " + place + " was inserted");
      }
    }

    @Test
    void behind_the_head_is_named() {
      assertThat(faultsOf(TestTrail.of(9).insert(10))).containsExactly("entry 10 was inserted");
    }
  }

  @Nested
  class Entries_out_of_order {

    @Test
    void are_both_named_after_a_swap_of_neighbours() {
      for (int place = 1; place <= 8; place++) {
        assertThat(faultsOf(TestTrail.of(9).swap(place, place + 1)))
            .containsExactly(reordered(place, place + 1), reordered(place + 1, place));
      }
    }

    @Test
    void are_both_named_after_a_swap_over_a_distance() {
      assertThat(faultsOf(TestTrail.of(99).swap(3, 77)))
          .containsExactly(reordered(3, 77), reordered(77, 3));
    }
  }

  @Nested
  class A_head_that_was_changed {

    @Test
    void is_named() {
      var trail = TestTrail.of(9);
      var last = trail.at(9).hash();
      for (var head :
          List.of(
              new AuditHead(9, "f".repeat(64)),
              new AuditHead(8, last),
              new AuditHead(12, last),
              new AuditHead(0, ""))) {
        assertThat(faultsOf(trail.headAt(head.seq(), head.hash())))
            .as("%s", head)
            .containsExactly("the head does not name the last entry, 9");
      }
    }

    @Test
    void to_an_earlier_entry_makes_the_later_ones_strangers() {
      var trail = TestTrail.of(9);

      assertThat(faultsOf(trail.headAt(7, trail.at(7).hash())))
          .containsExactly("entries 8 to 9 were inserted");
    }

    @Test
    void of_an_empty_trail_is_named() {
      assertThat(faultsOf(TestTrail.of(0).headAt(0, "")))
          .containsExactly("the head does not name the last entry, 0");
    }
  }

  @Nested
  class Several_tamperings {

    @Test
    void are_named_one_by_one() {
      assertThat(faultsOf(TestTrail.of(20).remove(15).swap(10, 11).change(4)))
          .contains(changed(4), reordered(10, 11), reordered(11, 10), "entry 15 was removed");
    }

    @Test
    void are_looked_at_only_until_it_is_clear_that_much_is_wrong() {
      var trail = TestTrail.of(1000);
      for (int place = 1; place <= 1000; place++) {
        trail.change(place);
      }

      var report = trail.verified();

      assertThat(report.more()).isTrue();
      assertThat(report.entries()).isEqualTo(1000);
      assertThat(report.faults()).hasSizeBetween(100, 200);
    }
  }
}
