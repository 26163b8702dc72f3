package io.cadencia.adapter.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Verb;
import io.cadencia.adapter.http.contract.Contract;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeepingTest {

  private static final Contract CONTRACT = Contract.served();

  static Stream<Endpoint> kept() {
    return Arrays.stream(Endpoint.values()).filter(endpoint -> Keeping.of(endpoint).isPresent());
  }

  @ParameterizedTest
  @MethodSource("kept")
  void only_answers_to_questions_are_kept(Endpoint endpoint) {
    assertThat(endpoint.verb()).isEqualTo(Verb.GET);
  }

  @ParameterizedTest
  @EnumSource(
      value = Endpoint.class,
      names = {"GET_ME", "GET_METRICS", "LIST_OPERATORS", "GET_OPERATOR_EFFICIENCY", "GET_FRAME"})
  void what_tells_of_people_is_not_kept(Endpoint endpoint) {
    assertThat(Keeping.of(endpoint)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kept")
  void the_contract_promises_a_tag_and_not_modified_for_what_is_kept(Endpoint endpoint) {
    CONTRACT
        .operation("get", endpoint.path())
        .map(CONTRACT::at)
        .ifPresent(
            operation -> {
              assertThat(operation.at("/responses/304").isMissingNode()).isFalse();
              assertThat(operation.at("/responses/200/headers/ETag").isMissingNode()).isFalse();
            });
  }
}
