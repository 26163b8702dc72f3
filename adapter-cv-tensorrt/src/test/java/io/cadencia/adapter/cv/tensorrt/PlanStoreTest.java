package io.cadencia.adapter.cv.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.cadencia.adapter.cv.tensorrt.PlanKey.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E-17 the folder of plans")
class PlanStoreTest {

  private static final PlanKey KEY = new PlanKey("a1", 100_600, "Orin", Precision.FP16, 1);
  private static final PlanKey OTHER = new PlanKey("a1", 100_600, "Thor", Precision.FP16, 1);
  private static final byte[] PLAN = "layers\nand weights".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path parent;
  private Path folder = Path.of("none");
  private PlanStore store = new PlanStore(folder);

  @BeforeEach
  void makeStore() {
    folder = parent.resolve("models/plans");
    store = new PlanStore(folder);
  }

  @Test
  void has_none_at_first_and_then_the_one_that_was_kept_to_the_byte() {
    assertThat(store.find(KEY)).isEmpty();
    store.keep(KEY, PLAN);
    assertThat(new PlanStore(folder).find(KEY)).hasValue(PLAN);
    assertThat(store.find(OTHER)).isEmpty();
  }

  @Test
  void leaves_nothing_half_written_beside_it() throws IOException {
    store.keep(KEY, PLAN);
    store.keep(KEY, PLAN);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file(KEY));
    }
  }

  @Test
  void does_not_believe_a_plan_in_which_one_bit_changed() throws IOException {
    store.keep(KEY, PLAN);
    byte[] whole = Files.readAllBytes(file(KEY));
    for (int at = 0; at < whole.length; at++) {
      byte[] spoilt = whole.clone();
      spoilt[at] ^= 1;
      Files.write(file(KEY), spoilt);
      assertThat(store.find(KEY)).as("bit in byte %d", at).isEmpty();
    }
  }

  @Test
  void nor_one_that_breaks_off_anywhere_or_has_something_behind_it() throws IOException {
    store.keep(KEY, PLAN);
    byte[] whole = Files.readAllBytes(file(KEY));
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(KEY), Arrays.copyOf(whole, length));
      assertThat(store.find(KEY)).as("%d bytes", length).isEmpty();
    }
    Files.write(file(KEY), Arrays.copyOf(whole, whole.length + 1));
    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void nor_one_of_another_gpu_that_was_renamed_or_a_file_of_somebody_else() throws IOException {
    store.keep(OTHER, PLAN);
    Files.move(file(OTHER), file(KEY));
    assertThat(store.find(KEY)).isEmpty();

    Files.write(file(KEY), new byte[100_000]);
    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void is_mended_by_the_next_plan_that_is_kept() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file(KEY), "half a pl");
    store.keep(KEY, PLAN);
    assertThat(store.find(KEY)).hasValue(PLAN);
  }

  @Test
  void that_cannot_be_written_stops_nobody() throws IOException {
    Files.writeString(parent.resolve("models"), "a file where the folder should be");
    assertThatCode(() -> store.keep(KEY, PLAN)).doesNotThrowAnyException();
    assertThat(store.find(KEY)).isEmpty();
  }

  private Path file(PlanKey key) {
    return folder.resolve(key.fileName());
  }
}
