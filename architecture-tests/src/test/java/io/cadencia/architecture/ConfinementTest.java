package io.cadencia.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.util.Set;

/**
 * Each third party has one home. The rules begin with the classes that use a library, so that a
 * misspelt package, which nobody uses, is red as well.
 */
@AnalyzeClasses(packages = "io.cadencia", importOptions = DoNotIncludeTests.class)
class ConfinementTest {

  private static final Set<String> CLOCK_READERS = Set.of("now", "systemUTC", "systemDefaultZone");

  private static final Set<String> ROUTE_MAKERS =
      Set.of(
          "get",
          "post",
          "put",
          "patch",
          "delete",
          "head",
          "options",
          "query",
          "sse",
          "ws",
          "addEndpoint",
          "addHttpHandler",
          "addWsHandler",
          "apiBuilder");

  @ArchTest
  static final ArchRule javalin_lives_in_the_http_adapter =
      users("io.javalin..").should().resideInAPackage("io.cadencia.adapter.http..");

  @ArchTest
  static final ArchRule jetty_lives_in_the_http_adapter =
      users("org.eclipse.jetty..").should().resideInAPackage("io.cadencia.adapter.http..");

  @ArchTest
  static final ArchRule micrometer_lives_in_one_package_of_the_http_adapter =
      users("io.micrometer..", "io.prometheus..")
          .should()
          .resideInAPackage("io.cadencia.adapter.http.metrics..");

  @ArchTest
  static final ArchRule tokens_live_where_it_is_told_who_asks =
      users("com.nimbusds..").should().resideInAPackage("io.cadencia.adapter.http.access..");

  @ArchTest
  static final ArchRule the_hashing_of_passwords_lives_in_one_package_of_bootstrap =
      users("org.bouncycastle..").should().resideInAPackage("io.cadencia.bootstrap.password..");

  @ArchTest
  static final ArchRule jdbi_lives_in_the_sqlite_adapter =
      users("org.jdbi..").should().resideInAPackage("io.cadencia.adapter.sqlite..");

  @ArchTest
  static final ArchRule jdbc_lives_in_the_sqlite_adapter =
      users("java.sql..", "javax.sql..", "org.sqlite..")
          .should()
          .resideInAPackage("io.cadencia.adapter.sqlite..");

  @ArchTest
  static final ArchRule onnx_runtime_lives_in_the_vision_adapter =
      users("ai.onnxruntime..").should().resideInAPackage("io.cadencia.adapter.cv..");

  @ArchTest
  static final ArchRule native_video_lives_in_the_vision_adapter =
      users("org.bytedeco..").should().resideInAPackage("io.cadencia.adapter.cv..");

  @ArchTest
  static final ArchRule csv_lives_in_the_export_adapter =
      users("com.opencsv..").should().resideInAPackage("io.cadencia.adapter.export..");

  @ArchTest
  static final ArchRule workbooks_live_in_the_export_adapter =
      users("org.apache.poi..").should().resideInAPackage("io.cadencia.adapter.export..");

  @ArchTest
  static final ArchRule parquet_lives_in_one_package_of_the_export_adapter =
      users("org.apache.parquet..", "org.apache.hadoop..", "blue.strategic..")
          .should()
          .resideInAPackage("io.cadencia.adapter.export.dataset..")
          .because("its classes are not to be loaded but when a set of open data is written");

  @ArchTest
  static final ArchRule the_command_line_lives_in_bootstrap =
      users("picocli..").should().resideInAPackage("io.cadencia.bootstrap..");

  @ArchTest
  static final ArchRule yaml_lives_in_bootstrap =
      users("com.fasterxml.jackson.dataformat.yaml..", "org.yaml..")
          .should()
          .resideInAPackage("io.cadencia.bootstrap..");

  @ArchTest
  static final ArchRule json_lives_at_the_edges =
      users("com.fasterxml.jackson..")
          .should()
          .resideInAnyPackage(
              "io.cadencia.adapter.http..",
              "io.cadencia.adapter.export.dataset..",
              "io.cadencia.bootstrap..")
          .because("a domain type that knows its JSON form can change neither alone");

  @ArchTest
  static final ArchRule the_wall_clock_is_read_in_bootstrap_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.cadencia.bootstrap..")
          .should()
          .callMethodWhere(readsTheWallClock())
          .because("time is asked of a Clock given by constructor; a demo lets it run fast");

  @ArchTest
  static final ArchRule the_environment_is_read_in_bootstrap_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.cadencia.bootstrap..")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .because("configuration is parsed once, in one place");

  @ArchTest
  static final ArchRule the_console_belongs_to_bootstrap =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.cadencia.bootstrap..")
          .should(ACCESS_STANDARD_STREAMS)
          .because("what a command prints is its answer; everything else goes to the log");

  @ArchTest
  static final ArchRule every_route_of_the_api_is_in_the_table_of_endpoints =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.cadencia.adapter.http.access.Routing")
          .and()
          .doNotHaveFullyQualifiedName("io.cadencia.adapter.http.file.PageRoutes")
          .and()
          .doNotHaveFullyQualifiedName("io.cadencia.adapter.http.file.SecurityTxt")
          .should()
          .callMethodWhere(registersARoute())
          .because("A-31, A-59d: a route outside of the table has no permission and is private");

  private static GivenClassesConjunction users(String... packages) {
    return classes().that(use(packages));
  }

  private static DescribedPredicate<JavaClass> use(String... packages) {
    var library = resideInAnyPackage(packages);
    return DescribedPredicate.describe(
        "use " + String.join(", ", packages),
        user ->
            user.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> library.test(dependency.getTargetClass())));
  }

  private static DescribedPredicate<JavaMethodCall> registersARoute() {
    return DescribedPredicate.describe(
        "a route is registered",
        call -> {
          var target = call.getTarget();
          return target.getOwner().getName().startsWith("io.javalin.config.RoutesConfig")
              && ROUTE_MAKERS.contains(target.getName());
        });
  }

  /** {@code now(clock)} asks the clock it is given and so is none. */
  private static DescribedPredicate<JavaMethodCall> readsTheWallClock() {
    return DescribedPredicate.describe(
        "the wall clock is read",
        call -> {
          var target = call.getTarget();
          var owner = target.getOwner();
          boolean ofTime =
              owner.getPackageName().equals("java.time")
                  && CLOCK_READERS.contains(target.getName())
                  && target.getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(Clock.class));
          boolean ofTheMachine =
              owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
          return ofTime || ofTheMachine;
        });
  }
}
