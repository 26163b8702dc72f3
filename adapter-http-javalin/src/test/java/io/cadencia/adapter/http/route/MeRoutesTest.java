package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-59c /me")
class MeRoutesTest {

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.over(new TestPlant());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void tells_what_the_role_may_do_in_the_order_of_the_map() {
    assertThat(RunningApi.tree(api.getAs("gerente@planta.example:executive", "/api/v1/me").body()))
        .isEqualTo(
            RunningApi.tree(
                """
                {"email":"gerente@planta.example","role":"executive","mechanism":"dev",
                 "permissions":["read_own_identity","sign_out","read_plant","read_efficiency",
                   "read_cycles","read_exports","read_health_details"],
                 "csrf_token":null}
                """));
  }

  @Test
  void answers_a_locked_viewer_too() {
    assertThat(RunningApi.tree(api.getAs("nueva@planta.example:viewer", "/api/v1/me").body()))
        .isEqualTo(
            RunningApi.tree(
                """
                {"email":"nueva@planta.example","role":"viewer","mechanism":"dev",
                 "permissions":["read_own_identity","sign_out"],"csrf_token":null}
                """));
  }

  @Test
  void takes_no_parameters() {
    assertError(api.get("/api/v1/me?role=admin"), 422, "VALIDATION_FAILED");
  }
}
