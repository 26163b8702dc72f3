package io.cadencia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.set;

import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import io.cadencia.adapter.http.access.oidc.OidcSettings;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SessionLifetime;
import io.cadencia.domain.audit.ActorId;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A-20, A-21, A-22, A-27, A-33: the keys of access")
class AccessConfigTest {

  private static final String ALL =
      """
      access:
        viewer_enabled: true
        roles:
          - {who: Jefa@planta.example, role: admin}
          - {who: '*@planta.example', role: executive}
        proxy:
          identity_header: X-Planta-Identity
          secret_file: /etc/cadencia/proxy.secret
        tailnet:
          enabled: true
          proxies: [100.101.102.103, 'fd7a:115c:a1e0::7']
        issuers:
          - issuer: https://planta.example/
            audience: https://cadencia.planta.example
            keys: https://planta.example/keys.json
            role_claim: rol
        services:
          - name: exporter
            permissions: [read_cycles, run_exports]
          - {name: backup-2, permissions: [read_plant], secret_file: /etc/cadencia/backup.secret}
        oidc:
          issuer: https://entrar.planta.example/inquilino/v2.0
          client_id: cadencia
          client_secret_file: /etc/cadencia/oidc.secret
          name: Microsoft
          scopes: [openid, email]
          email_claim: preferred_username
          public_url: https://caja.planta.example
        sessions: {idle_minutes: 45, longest_hours: 8}
      http:
        hosts: [caja.tail1234.ts.net]
      """;

  private static CadenciaConfig parse(String more) {
    return ConfigYaml.parse(ConfigYamlTest.SMALLEST + more, "plant.yaml");
  }

  @Test
  void are_all_read() throws Exception {
    var access = parse(ALL).access();

    assertThat(access.viewerEnabled()).isTrue();
    assertThat(access.roles().roleOf(new ActorId("jefa@planta.example"))).isEqualTo(Role.ADMIN);
    assertThat(access.roles().roleOf(new ActorId("otra@planta.example"))).isEqualTo(Role.EXECUTIVE);
    assertThat(access.proxy())
        .isEqualTo(
            new AccessConfig.Proxy("X-Planta-Identity", Path.of("/etc/cadencia/proxy.secret")));
    assertThat(access.tailnet())
        .isNotNull()
        .extracting(AccessConfig.Tailnet::proxies)
        .asInstanceOf(set(InetAddress.class))
        .containsExactlyInAnyOrder(
            InetAddress.getByName("100.101.102.103"), InetAddress.getByName("fd7a:115c:a1e0::7"));
    assertThat(access.issuers())
        .containsExactly(
            new IssuerSettings(
                "https://planta.example/",
                URI.create("https://planta.example/keys.json"),
                "https://cadencia.planta.example",
                "rol",
                IssuerSettings.EMAIL_CLAIM));
    assertThat(access.services())
        .containsExactly(
            new AccessConfig.Service(
                "exporter", Set.of(Permission.READ_CYCLES, Permission.RUN_EXPORTS), null),
            new AccessConfig.Service(
                "backup-2", Set.of(Permission.READ_PLANT), Path.of("/etc/cadencia/backup.secret")));
    assertThat(access.oidc())
        .isEqualTo(
            new AccessConfig.Oidc(
                new OidcSettings(
                    URI.create("https://entrar.planta.example/inquilino/v2.0"),
                    "cadencia",
                    "Microsoft",
                    List.of("openid", "email"),
                    IssuerSettings.ROLE_CLAIM,
                    "preferred_username",
                    URI.create("https://caja.planta.example")),
                Path.of("/etc/cadencia/oidc.secret")));
    assertThat(access.sessions())
        .isEqualTo(new SessionLifetime(Duration.ofMinutes(45), Duration.ofHours(8)));
    assertThat(parse(ALL).http().edge().security().hosts()).containsExactly("caja.tail1234.ts.net");
  }

  @Test
  void may_all_be_left_out() {
    assertThat(parse("").access()).isEqualTo(AccessConfig.DEFAULT);
    assertThat(parse("access: {tailnet: {enabled: false}}").access().tailnet()).isNull();
  }

  @Test
  void are_written_as_they_were_read() {
    var config = parse(ALL);

    assertThat(ConfigYaml.parse(ConfigYaml.write(config), "again.yaml")).isEqualTo(config);
  }

  @Test
  void of_a_provider_are_the_usual_ones_where_little_is_said() {
    var oidc =
        Objects.requireNonNull(
            parse(
                    "access: {oidc: {issuer: 'https://a.example', client_id: a,"
                        + " public_url: 'https://b.example'}}")
                .access()
                .oidc());

    assertThat(oidc.secretFile()).isNull();
    assertThat(oidc.settings().scopes()).containsExactly("openid", "email", "profile");
    assertThat(oidc.settings().redirect())
        .isEqualTo(URI.create("https://b.example/api/v1/auth/oidc/callback"));
  }

  @Test
  void change_no_version() {
    assertThat(ConfigVersions.configVersion(parse(ALL)))
        .isEqualTo(ConfigVersions.configVersion(parse("")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "access: {roles: [{who: nobody, role: admin}]} | access.roles[0].who",
        "access: {roles: [{who: a@b.example, role: chief}]} | give one of viewer",
        "access: {roles: [{role: admin}]} | access.roles[0].who",
        "access: {roles: [{who: a@b.example, role: admin}, {who: A@b.example, role: viewer}]} | twice",
        "access: {proxy: {identity_header: X-Who}} | access.proxy.secret_file",
        "access: {proxy: {secret_file: relative/file}} | beginning with /",
        "access: {proxy: {secret_file: /s, identity_header: 'X Who'}} | letters, digits and hyphens",
        "access: {tailnet: {enabled: true, proxies: [somewhere.example]}} | IP addresses",
        "access: {tailnet: {enabled: maybe}} | true or false",
        "access: {issuers: [{issuer: a, audience: b, keys: 'http://far.example/k'}]} | over https",
        "access: {issuers: [{issuer: a, audience: b}]} | access.issuers[0].keys",
        "access: {services: [{name: a}]} | access.services[0].permissions",
        "access: {services: [{name: a, permissions: []}]} | access.services[0].permissions",
        "access: {services: [{name: a, permissions: [manage_access]}]} | give a list of some of",
        "access: {services: [{name: a, permissions: [configure]}]} | give a list of some of",
        "access: {services: [{name: a, permissions: [everything]}]} | read_own_identity",
        "access: {services: [{name: A_B, permissions: [read_plant]}]} | small letters",
        "access: {services: [{name: a, permissions: [read_plant], secret_file: s}]} | beginning with /",
        "access: {services: [{permissions: [read_plant]}]} | access.services[0].name",
        "access: {services: [{name: a, permissions: [read_plant]}, {name: a, permissions: [read_plant]}]} | once",
        "access: {oidc: {client_id: a}} | access.oidc.issuer",
        "access: {oidc: {issuer: 'https://a.example'}} | access.oidc.client_id",
        "access: {oidc: {issuer: 'https://a.example', client_id: a}} | access.oidc.public_url",
        "access: {oidc: {issuer: 'http://a.example', client_id: a, public_url: 'https://b.example'}} | over https",
        "access: {oidc: {issuer: 'https://a.example', client_id: a, public_url: 'http://b.example'}} | over https",
        "access: {oidc: {issuer: 'https://a.example', client_id: a, public_url: 'https://b.example/x'}} | no path",
        "access: {oidc: {issuer: 'https://a.example?b', client_id: a, public_url: 'https://b.example'}} | no query",
        "access: {oidc: {issuer: 'https://a.example', client_id: a, public_url: 'https://b.example', scopes: [email]}} | openid must be",
        "access: {oidc: {issuer: 'https://a.example', client_id: a, public_url: 'https://b.example', client_secret_file: rel}} | beginning with /",
        "access: {oidc: {issuer: 'https://a.example', client_id: a, public_url: 'https://b.example', secret: x}} | access.oidc.secret is not a known key",
        "access: {sessions: {idle_minutes: 1}} | minutes from 2 to 10080",
        "access: {sessions: {longest_hours: 0}} | hours from 1 to 720",
        "access: {sessions: {idle_minutes: 90, longest_hours: 1}} | access.sessions.idle_minutes",
        "http: {trusted_proxies: [proxy.example]} | http.trusted_proxies",
        "http: {hosts: ['Caja:80']} | without a port"
      })
  void that_make_no_sense_are_named_with_the_way_out(String text, String said) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(said);
  }
}
