package io.cadencia.adapter.http.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-22 the settings of an issuer")
class IssuerSettingsTest {

  private static final URI KEYS = URI.create("https://plant.example/keys");

  private static IssuerSettings at(String address) {
    return IssuerSettings.of("https://plant.example/", URI.create(address), "cadencia");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://plant.example/.well-known/jwks.json",
        "HTTPS://plant.example:8443/keys?v=2",
        "http://localhost:9000/keys",
        "http://127.0.0.1:9000/keys",
        "http://127.9.8.7/keys",
        "http://[::1]:9000/keys",
      })
  void take_keys_over_https_or_from_this_machine(String address) {
    assertThat(at(address).keySet()).isEqualTo(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://plant.example/keys",
        "http://10.0.0.7/keys",
        "http://localhost.plant.example/keys",
        "http://127.0.0.1.plant.example/keys",
        "http://127.0.0.1@plant.example/keys",
        "https://user:word@plant.example/keys",
        "https://plant.example/keys#first",
        "https://plant.example:70000/keys",
        "file:///etc/keys.json",
        "ftp://plant.example/keys",
        "jar:https://plant.example/keys!/a",
        "/keys",
        "//plant.example/keys",
        "https:///keys",
      })
  void take_keys_from_nowhere_else(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at(address))
        .withMessageNotContaining("word");
  }

  @ParameterizedTest
  @CsvSource({"' ',a,r,e", "i,' ',r,e", "i,a,' ',e", "i,a,r,' '"})
  void leave_nothing_blank(String issuer, String audience, String role, String email) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IssuerSettings(issuer, KEYS, audience, role, email))
        .withMessageContaining("must not be blank");
  }

  @Test
  @DisplayName("A-23 the claim of the role has the plant's name unless another is given")
  void the_claim_of_the_role_has_the_name_of_the_plant() {
    assertThat(at("https://plant.example/keys").roleClaim()).isEqualTo("https://lbzfai.com/role");
  }
}
