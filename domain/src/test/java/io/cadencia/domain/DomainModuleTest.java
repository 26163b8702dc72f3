package io.cadencia.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Row E-13: the domain is a module that anybody may embed. */
class DomainModuleTest {

  private static ModuleDescriptor module() throws URISyntaxException {
    var classes =
        Path.of(
            CadenciaException.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ModuleFinder.of(classes).find("io.cadencia.domain").orElseThrow().descriptor();
  }

  @Test
  @DisplayName("E-13 the module needs nothing at run time but the JDK's base")
  void the_module_needs_nothing_at_run_time_but_the_base_of_the_jdk() throws URISyntaxException {
    assertThat(module().requires())
        .filteredOn(
            needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactly("java.base");
  }

  @Test
  void every_package_is_open_to_whoever_embeds_it() throws URISyntaxException {
    assertThat(module().exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrderElementsOf(module().packages());
  }
}
