package io.cadencia.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import java.util.concurrent.TimeUnit;

/** How code is named and what it never does. */
@AnalyzeClasses(packages = "io.cadencia", importOptions = DoNotIncludeTests.class)
class CodingRulesTest {

  @ArchTest
  static final ArchRule nobody_logs_through_the_jdk =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .because("all logs go one way, through SLF4J");

  @ArchTest
  static final ArchRule exceptions_say_what_failed =
      noClasses()
          .should(THROW_GENERIC_EXCEPTIONS)
          .because("a caller can act upon a type and not upon a text");

  @ArchTest
  static final ArchRule exceptions_are_called_exceptions =
      classes()
          .that()
          .areAssignableTo(Exception.class)
          .should()
          .haveSimpleNameEndingWith("Exception");

  @ArchTest
  static final ArchRule only_bootstrap_sleeps =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.cadencia.bootstrap..")
          .should()
          .callMethodWhere(sleeps())
          .because(
              "how long to wait before trying again is a matter of the process, not of a part");

  @ArchTest
  static final ArchRule classes_are_named_by_what_they_are =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common|Base)")
          .because("such a name tells nothing and gathers everything");

  @ArchTest
  static final ArchRule driving_ports_are_interfaces_of_one_method =
      classes()
          .that()
          .haveSimpleNameEndingWith("UseCase")
          .and()
          // A feed of frames has an end, and both are of one purpose.
          .doNotHaveFullyQualifiedName(ObserveWorkstationUseCase.class.getName())
          .should()
          .beInterfaces()
          .andShould(haveOneMethod());

  @ArchTest
  static final ArchRule driving_ports_live_in_their_packages =
      classes()
          .that()
          .haveSimpleNameEndingWith("UseCase")
          .should()
          .resideInAPackage("io.cadencia.application.port.in.*");

  @ArchTest
  static final ArchRule interfaces_that_drive_are_use_cases =
      classes()
          .that()
          .resideInAPackage("io.cadencia.application.port.in..")
          .and()
          .areInterfaces()
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .haveSimpleNameEndingWith("UseCase");

  @ArchTest
  static final ArchRule use_cases_are_fulfilled_by_services =
      classes()
          .that()
          .implement(DescribedPredicate.describe("a use case", CodingRulesTest::isUseCase))
          .should()
          .haveSimpleNameEndingWith("Service")
          .andShould()
          .resideInAPackage("io.cadencia.application.service.*");

  @ArchTest
  static final ArchRule driven_ports_are_roles_and_not_ports =
      noClasses()
          .that()
          .resideInAPackage("io.cadencia.application.port.out..")
          .should()
          .haveNameMatching(".*(Port|UseCase|Service)")
          .because("a driven port is a role in the words of the domain");

  @ArchTest
  static final ArchRule json_forms_stay_at_the_edges =
      classes()
          .that()
          .haveSimpleNameEndingWith("Json")
          .should()
          .resideInAnyPackage("io.cadencia.adapter.http..", "io.cadencia.bootstrap..");

  private static boolean isUseCase(JavaClass type) {
    return type.isInterface() && type.getSimpleName().endsWith("UseCase");
  }

  private static DescribedPredicate<JavaMethodCall> sleeps() {
    return DescribedPredicate.describe(
        "a thread sleeps",
        call -> {
          var target = call.getTarget();
          boolean thread = target.getOwner().isEquivalentTo(Thread.class);
          boolean unit = target.getOwner().isEquivalentTo(TimeUnit.class);
          return (thread || unit) && target.getName().equals("sleep");
        });
  }

  private static ArchCondition<JavaClass> haveOneMethod() {
    return new ArchCondition<>("have one abstract method") {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        long methods =
            port.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
        events.add(
            new SimpleConditionEvent(
                port, methods == 1, port.getName() + " has " + methods + " abstract methods"));
      }
    };
  }
}
