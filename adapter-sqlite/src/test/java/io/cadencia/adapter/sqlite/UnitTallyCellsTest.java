package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.efficiency.QuarterHour;
import io.cadencia.domain.efficiency.Tally;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitTallyCellsTest {

  private static final TallyChunk CHUNK = new TallyChunk(1, 5_119);

  static LongStream seeds() {
    return new Random().longs(50);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_was_packed_is_unpacked_as_it_was(long seed) {
    var random = new Random(seed);
    var tallies = new TreeMap<Long, Tally>();
    for (long quarterHour = CHUNK.first(); quarterHour < CHUNK.end(); quarterHour++) {
      if (random.nextInt(3) == 0) {
        tallies.put(quarterHour, tally(quarterHour, random));
      }
    }

    var cells = UnitTallyCells.pack(CHUNK.first(), tallies);

    assertThat(UnitTallyCells.unpack(CHUNK.first(), cells)).isEqualTo(tallies);
    assertThat(UnitTallyCells.count(cells)).isEqualTo(tallies.size());
  }

  private static Tally tally(long quarterHour, Random random) {
    int units = random.nextInt(4) * random.nextInt(1000);
    if (units == 0) {
      return new Tally(0, 1 + random.nextInt(1_000_000), 0, 0, 0, 0, 0, 0, 0, 0);
    }
    long first = QuarterHour.begin(quarterHour) + random.nextInt(900_000);
    long last = first + (units == 1 ? 0 : QuarterHour.begin(quarterHour + 1) - 1 - first);
    return new Tally(
        units,
        random.nextInt(3),
        random.nextInt(units + 1),
        random.nextLong(Long.MAX_VALUE),
        random.nextLong(Long.MAX_VALUE),
        first,
        last,
        units - 1,
        last - first,
        random.nextLong(Long.MAX_VALUE));
  }

  @Test
  void none_are_packed_into_one_byte() {
    var cells = UnitTallyCells.pack(CHUNK.first(), Collections.emptySortedMap());

    assertThat(cells.capacity()).isOne();
    assertThat(UnitTallyCells.unpack(CHUNK.first(), cells)).isEmpty();
  }

  @Test
  void bytes_of_another_format_or_length_are_refused() {
    for (var bytes : new byte[][] {{}, {2}, {1, 0}, new byte[47]}) {
      assertThatThrownBy(() -> UnitTallyCells.unpack(CHUNK.first(), ByteBuffer.wrap(bytes)))
          .isInstanceOf(DamagedTalliesException.class)
          .hasMessageContaining("2026-01-23T00:00:00Z");
    }
  }
}
