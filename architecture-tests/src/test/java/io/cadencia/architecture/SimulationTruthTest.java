package io.cadencia.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.cadencia.adapter.cv.simulation.TrueCycle;
import io.cadencia.adapter.cv.simulation.TruthCsv;
import io.cadencia.application.port.in.cycle.RecordCyclesUseCase;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.domain.detection.CycleDetector;
import io.cadencia.domain.detection.Observation;
import java.util.Arrays;

/**
 * The detector of a demo sees pictures and never the truth they were drawn from; else its score
 * would mean nothing.
 */
@AnalyzeClasses(packages = "io.cadencia", importOptions = DoNotIncludeTests.class)
class SimulationTruthTest {

  @ArchTest
  static final ArchRule the_simulation_is_known_to_itself_and_to_bootstrap_alone =
      classes()
          .that()
          .resideInAPackage("io.cadencia.adapter.cv.simulation..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("io.cadencia.adapter.cv.simulation..", "io.cadencia.bootstrap..")
          .because("what detects must not know whether a scene is drawn or filmed");

  @ArchTest
  static final ArchRule detection_knows_nothing_of_the_simulation =
      classes()
          .that()
          .resideInAnyPackage(
              "io.cadencia.domain..",
              "io.cadencia.application..",
              "io.cadencia.adapter.cv.person..",
              "io.cadencia.adapter.cv.zone..",
              "io.cadencia.adapter.cv.evidence..",
              "io.cadencia.adapter.cv.pipeline..",
              "io.cadencia.adapter.cv.source..")
          .should()
          .onlyDependOnClassesThat(resideOutsideOfPackage("io.cadencia.adapter.cv.simulation.."));

  @ArchTest
  static final ArchRule who_reads_the_truth_feeds_no_detector =
      noClasses()
          .that()
          .resideInAPackage("io.cadencia.bootstrap..")
          .and(use(TrueCycle.class, TruthCsv.class))
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              ObserveWorkstationUseCase.class,
              RecordCyclesUseCase.class,
              CycleDetector.class,
              Observation.class)
          .because("bootstrap scores by the truth, in classes that touch neither end of detection")
          // Nothing in bootstrap need score anything.
          .allowEmptyShould(true);

  private static DescribedPredicate<JavaClass> use(Class<?>... types) {
    return DescribedPredicate.describe(
        "use " + Arrays.toString(types),
        user ->
            user.getDirectDependenciesFromSelf().stream()
                .anyMatch(
                    dependency ->
                        Arrays.stream(types)
                            .anyMatch(dependency.getTargetClass()::isEquivalentTo)));
  }
}
