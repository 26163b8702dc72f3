package io.cadencia.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows of dependency point inwards. A layer that is empty, or a class in no layer, is red. */
@AnalyzeClasses(packages = "io.cadencia", importOptions = DoNotIncludeTests.class)
class LayeringTest {

  @ArchTest
  static final ArchRule dependencies_point_inwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .ensureAllClassesAreContainedInArchitecture()
          .layer("domain")
          .definedBy("io.cadencia.domain..")
          .layer("application")
          .definedBy("io.cadencia.application..")
          .layer("http")
          .definedBy("io.cadencia.adapter.http..")
          .layer("sqlite")
          .definedBy("io.cadencia.adapter.sqlite..")
          .layer("cv")
          .definedBy("io.cadencia.adapter.cv..")
          .layer("export")
          .definedBy("io.cadencia.adapter.export..")
          .layer("bootstrap")
          .definedBy("io.cadencia.bootstrap..")
          .whereLayer("domain")
          .mayNotAccessAnyLayer()
          .whereLayer("application")
          .mayOnlyAccessLayers("domain")
          .whereLayer("http")
          .mayOnlyAccessLayers("domain", "application")
          .whereLayer("sqlite")
          .mayOnlyAccessLayers("domain", "application")
          .whereLayer("cv")
          .mayOnlyAccessLayers("domain", "application")
          .whereLayer("export")
          .mayOnlyAccessLayers("domain", "application")
          .whereLayer("bootstrap")
          .mayNotBeAccessedByAnyLayer()
          .because("what is decided inside must not change when a technology outside does");

  @ArchTest
  static final ArchRule the_domain_knows_only_itself_and_the_jdk =
      classes()
          .that()
          .resideInAPackage("io.cadencia.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.cadencia.domain..", "java..", "org.jspecify.annotations..")
          .because("efficiency must be computable without a server, a database or a camera");

  @ArchTest
  static final ArchRule the_application_knows_only_the_domain_and_the_jdk =
      classes()
          .that()
          .resideInAPackage("io.cadencia.application..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.cadencia.application..",
              "io.cadencia.domain..",
              "java..",
              "org.jspecify.annotations..")
          .because("a use case is told by its ports, not by a library");

  @ArchTest
  static final ArchRule ports_know_no_service =
      classes()
          .that()
          .resideInAPackage("io.cadencia.application.service..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("io.cadencia.application.service..", "io.cadencia.bootstrap..")
          .because("ports and adapters see use cases; which class fulfils them is wiring");

  @ArchTest
  static final ArchRule adapters_do_not_know_one_another =
      slices()
          .matching("io.cadencia.adapter.(*)..")
          .should()
          .notDependOnEachOther()
          .because("each technology must be replaceable alone");

  @ArchTest
  static final ArchRule only_bootstrap_knows_adapters =
      classes()
          .that()
          .resideInAPackage("io.cadencia.adapter..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("io.cadencia.adapter..", "io.cadencia.bootstrap..")
          .because("one place says new across modules");
}
