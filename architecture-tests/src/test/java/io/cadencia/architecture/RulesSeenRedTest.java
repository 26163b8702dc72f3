package io.cadencia.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.cadencia.adapter.cv.zone.violation.ZoneThatKnowsTheTruth;
import io.cadencia.adapter.http.violation.RouteOutsideTheTable;
import io.cadencia.adapter.http.violation.RouteThatKnowsAService;
import io.cadencia.adapter.http.violation.RouteThatReadsTheDatabase;
import io.cadencia.application.port.in.violation.ClassUseCase;
import io.cadencia.application.port.in.violation.Ordering;
import io.cadencia.application.port.in.violation.TwoMethodsUseCase;
import io.cadencia.application.port.out.violation.StoragePort;
import io.cadencia.application.service.violation.CycleLister;
import io.cadencia.application.violation.ApplicationThatKnowsAnAdapter;
import io.cadencia.application.violation.BadManners;
import io.cadencia.application.violation.MachineReaders;
import io.cadencia.application.violation.ThirdParties;
import io.cadencia.bootstrap.violation.DemoThatTellsTheTruth;
import io.cadencia.domain.violation.DomainThatKnowsAPort;
import io.cadencia.domain.violation.DomainThatLogs;
import io.cadencia.domain.violation.StrayUseCase;
import io.cadencia.stray.ClassOfNoLayer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule refuses a class made to break it; a rule that nothing can break protects nothing. */
class RulesSeenRedTest {

  private static final JavaClasses EVERYTHING =
      new ClassFileImporter().importPackages("io.cadencia");

  @ParameterizedTest
  @MethodSource({"layering", "confinement", "codingRules", "simulationTruth"})
  void the_rule_refuses_its_violation(ArchRule rule, Class<?> culprit) {
    var classes = productionAnd(culprit);

    assertThatThrownBy(() -> rule.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit.getName());
  }

  private static JavaClasses productionAnd(Class<?> culprit) {
    return EVERYTHING.that(
        DescribedPredicate.describe(
            "production and " + culprit.getSimpleName(),
            type -> isProduction(type) || type.isEquivalentTo(culprit)));
  }

  private static boolean isProduction(JavaClass type) {
    return type.getSource()
        .filter(source -> !source.getUri().toString().contains("/test-classes/"))
        .isPresent();
  }

  static Stream<Arguments> layering() {
    return Stream.of(
        arguments(LayeringTest.dependencies_point_inwards, DomainThatKnowsAPort.class),
        arguments(LayeringTest.dependencies_point_inwards, ApplicationThatKnowsAnAdapter.class),
        arguments(LayeringTest.dependencies_point_inwards, RouteThatReadsTheDatabase.class),
        arguments(LayeringTest.dependencies_point_inwards, ClassOfNoLayer.class),
        arguments(LayeringTest.the_domain_knows_only_itself_and_the_jdk, DomainThatLogs.class),
        arguments(
            LayeringTest.the_application_knows_only_the_domain_and_the_jdk,
            ApplicationThatKnowsAnAdapter.class),
        arguments(LayeringTest.ports_know_no_service, RouteThatKnowsAService.class),
        arguments(LayeringTest.adapters_do_not_know_one_another, RouteThatReadsTheDatabase.class),
        arguments(LayeringTest.only_bootstrap_knows_adapters, ApplicationThatKnowsAnAdapter.class));
  }

  static Stream<Arguments> confinement() {
    return Stream.of(
        arguments(ConfinementTest.javalin_lives_in_the_http_adapter, ThirdParties.Javalin.class),
        arguments(ConfinementTest.jetty_lives_in_the_http_adapter, ThirdParties.Jetty.class),
        arguments(
            ConfinementTest.micrometer_lives_in_one_package_of_the_http_adapter,
            ThirdParties.Micrometer.class),
        arguments(ConfinementTest.tokens_live_where_it_is_told_who_asks, ThirdParties.Token.class),
        arguments(
            ConfinementTest.the_hashing_of_passwords_lives_in_one_package_of_bootstrap,
            ThirdParties.Hashing.class),
        arguments(SymmetricTokensTest.nothing_signs_a_token, ThirdParties.TokenSigner.class),
        arguments(
            SymmetricTokensTest.nothing_checks_a_token_by_a_shared_secret,
            ThirdParties.SharedSecret.class),
        arguments(
            SymmetricTokensTest.no_symmetric_algorithm_is_named,
            ThirdParties.SymmetricAlgorithm.class),
        arguments(ConfinementTest.jdbi_lives_in_the_sqlite_adapter, ThirdParties.Jdbi.class),
        arguments(ConfinementTest.jdbc_lives_in_the_sqlite_adapter, ThirdParties.Jdbc.class),
        arguments(ConfinementTest.jdbc_lives_in_the_sqlite_adapter, ThirdParties.Sqlite.class),
        arguments(
            ConfinementTest.onnx_runtime_lives_in_the_vision_adapter, ThirdParties.Onnx.class),
        arguments(
            ConfinementTest.native_video_lives_in_the_vision_adapter, ThirdParties.Video.class),
        arguments(ConfinementTest.csv_lives_in_the_export_adapter, ThirdParties.Csv.class),
        arguments(
            ConfinementTest.parquet_lives_in_one_package_of_the_export_adapter,
            ThirdParties.Parquet.class),
        arguments(
            ConfinementTest.workbooks_live_in_the_export_adapter, ThirdParties.Workbook.class),
        arguments(
            ConfinementTest.the_command_line_lives_in_bootstrap, ThirdParties.CommandLine.class),
        arguments(ConfinementTest.yaml_lives_in_bootstrap, ThirdParties.Yaml.class),
        arguments(ConfinementTest.json_lives_at_the_edges, ThirdParties.Json.class),
        arguments(
            ConfinementTest.the_wall_clock_is_read_in_bootstrap_alone, MachineReaders.Now.class),
        arguments(
            ConfinementTest.the_wall_clock_is_read_in_bootstrap_alone,
            MachineReaders.SystemClock.class),
        arguments(
            ConfinementTest.the_wall_clock_is_read_in_bootstrap_alone, MachineReaders.Millis.class),
        arguments(
            ConfinementTest.the_environment_is_read_in_bootstrap_alone,
            MachineReaders.Environment.class),
        arguments(
            ConfinementTest.every_route_of_the_api_is_in_the_table_of_endpoints,
            RouteOutsideTheTable.class),
        arguments(ConfinementTest.the_console_belongs_to_bootstrap, MachineReaders.Console.class));
  }

  static Stream<Arguments> codingRules() {
    return Stream.of(
        arguments(CodingRulesTest.nobody_logs_through_the_jdk, BadManners.JdkLogging.class),
        arguments(CodingRulesTest.exceptions_say_what_failed, BadManners.Thrower.class),
        arguments(CodingRulesTest.exceptions_are_called_exceptions, BadManners.Mishap.class),
        arguments(CodingRulesTest.only_bootstrap_sleeps, BadManners.Sleeper.class),
        arguments(CodingRulesTest.classes_are_named_by_what_they_are, BadManners.CycleHelper.class),
        arguments(CodingRulesTest.driving_ports_are_interfaces_of_one_method, ClassUseCase.class),
        arguments(
            CodingRulesTest.driving_ports_are_interfaces_of_one_method, TwoMethodsUseCase.class),
        arguments(CodingRulesTest.driving_ports_live_in_their_packages, StrayUseCase.class),
        arguments(CodingRulesTest.interfaces_that_drive_are_use_cases, Ordering.class),
        arguments(CodingRulesTest.use_cases_are_fulfilled_by_services, CycleLister.class),
        arguments(CodingRulesTest.driven_ports_are_roles_and_not_ports, StoragePort.class),
        arguments(CodingRulesTest.json_forms_stay_at_the_edges, BadManners.CycleJson.class));
  }

  static Stream<Arguments> simulationTruth() {
    return Stream.of(
        arguments(
            SimulationTruthTest.the_simulation_is_known_to_itself_and_to_bootstrap_alone,
            ZoneThatKnowsTheTruth.class),
        arguments(
            SimulationTruthTest.detection_knows_nothing_of_the_simulation,
            ZoneThatKnowsTheTruth.class),
        arguments(
            SimulationTruthTest.who_reads_the_truth_feeds_no_detector,
            DemoThatTellsTheTruth.class));
  }
}
