package io.cadencia.bootstrap.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsFolderTest {

  private static final Map<String, String> PROPERTIES = Map.of("CADENCIA_MODELS", "/by/property");
  private static final Map<String, String> ENVIRONMENT = Map.of("CADENCIA_MODELS", "/by/variable");
  private static final Map<String, String> BLANK = Map.of("CADENCIA_MODELS", " ");

  @Test
  void the_command_line_comes_first() {
    assertThat(ModelsFolder.resolve(Path.of("/named"), PROPERTIES::get, ENVIRONMENT::get))
        .isEqualTo(Path.of("/named"));
  }

  @Test
  void then_the_system_property() {
    assertThat(ModelsFolder.resolve(null, PROPERTIES::get, ENVIRONMENT::get))
        .isEqualTo(Path.of("/by/property"));
  }

  @Test
  void then_the_environment() {
    assertThat(ModelsFolder.resolve(null, BLANK::get, ENVIRONMENT::get))
        .isEqualTo(Path.of("/by/variable"));
  }

  @Test
  void then_the_home_of_the_user() {
    assertThat(ModelsFolder.resolve(null, BLANK::get, BLANK::get))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".cadencia", "models"));
  }

  @Test
  void plans_of_engines_lie_in_it() {
    assertThat(ModelsFolder.plans(Path.of("/by/line"))).isEqualTo(Path.of("/by/line/plans"));
  }
}
