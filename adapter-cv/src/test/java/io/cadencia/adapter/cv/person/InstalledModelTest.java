package io.cadencia.adapter.cv.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-59 the deployed model")
class InstalledModelTest {

  @TempDir private Path folder;

  @Test
  void is_none_where_the_engine_that_is_wanted_cannot_run_it() throws IOException {
    var file = Files.writeString(folder.resolve("yolov8n.onnx"), "one");
    assertThat(new InstalledModel(file, Optional::empty).find()).isEmpty();
  }

  @Test
  void is_known_by_its_name_its_engine_and_its_hash_and_anew_when_it_changes() throws IOException {
    var file = folder.resolve("yolov8n.onnx");
    var installed = new InstalledModel(file, () -> Optional.of("ort-1.29.0"));
    assertThat(installed.find()).isEmpty();

    Files.writeString(file, "one");
    var one = installed.find().orElseThrow();
    Files.writeString(file, "another");
    var another = installed.find().orElseThrow();

    assertThat(one.version()).isEqualTo("yolov8n/ort-1.29.0");
    assertThat(one.sha256()).isEqualTo(Sha256.of("one".getBytes(StandardCharsets.UTF_8)));
    assertThat(another.sha256()).isNotEqualTo(one.sha256());
  }
}
