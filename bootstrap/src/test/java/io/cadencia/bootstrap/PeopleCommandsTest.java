package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.access.RecognisePersonUseCase.Sighting;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("B-10 people and their roles on the command line")
class PeopleCommandsTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);

  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      modules:
        - {id: 7, code: M, name: Line, workstations: [{id: 9, code: W, name: Place}]}
      access:
        roles: [{who: jefa@planta.example, role: admin}]
      """;

  @TempDir private Path temp;
  private Path data = Path.of("");

  @BeforeEach
  void begin() throws IOException {
    data = temp.resolve("data");
    Files.writeString(DataFolder.open(data).config(), CONFIG);
    seen("Ana@planta.example");
  }

  /** The role that a server at work would give. */
  private Role seen(String who) {
    var config = ConfigYaml.parse(CONFIG, "test");
    var file = DataFolder.open(data).database();
    try (var storage = Storage.open(file, SqliteDatabase.Role.SERVER, config.plantIdentity())) {
      return new ServerWiring(storage, config, NOON)
          .recognise()
          .recognise(new Sighting(new ActorId(who), Mechanism.TAILSCALE, null));
    }
  }

  private CommandRun give(String who, String role) {
    return CommandRun.of(
        "people", "role", "--data", data, "--who", who, "--role", role, "--by", "luz");
  }

  @Test
  void are_listed_with_who_gave_what() {
    seen("jefa@planta.example");
    give("ana@planta.example", "engineer");

    assertThat(CommandRun.of("people", "list", "--data", data).out().lines())
        .map(line -> line.replaceAll(" +", " ").strip())
        .containsExactly(
            "who role given by first seen by last seen",
            "ana@planta.example engineer luz 2026-01-05T07:00:00-05:00 tailscale"
                + " 2026-01-05T07:00:00-05:00",
            "jefa@planta.example admin the configuration 2026-01-05T07:00:00-05:00 tailscale"
                + " 2026-01-05T07:00:00-05:00");
  }

  @Test
  void have_the_role_at_a_server_from_then_on_and_in_the_trail() {
    assertThat(seen("ana@planta.example")).isEqualTo(Role.VIEWER);

    assertThat(give("ANA@planta.example", "engineer"))
        .isEqualTo(new CommandRun(0, "ana@planta.example is now engineer\n", ""));

    assertThat(seen("ana@planta.example")).isEqualTo(Role.ENGINEER);
    assertThat(CommandRun.of("audit", "show", "--data", data).out())
        .contains("person_first_seen", "role_changed");
    assertThat(CommandRun.of("audit", "verify", "--data", data).code()).isZero();
  }

  @Test
  void are_refused_in_one_line_with_the_way_out() {
    seen("jefa@planta.example");
    var configured = give("jefa@planta.example", "viewer");
    var unknown = give("nadie@planta.example", "engineer");

    assertThat(configured.code()).isEqualTo(1);
    assertThat(configured.err()).contains("access.roles").hasLineCount(1);
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("was never seen", "access.roles").hasLineCount(1);
  }

  @Test
  void are_nobody_at_first() throws IOException {
    var empty = temp.resolve("empty");
    var folder = DataFolder.open(empty);
    Files.writeString(folder.config(), CONFIG);
    var identity = ConfigYaml.parse(CONFIG, "test").plantIdentity();
    Storage.open(folder.database(), SqliteDatabase.Role.SERVER, identity).close();

    assertThat(CommandRun.of("people", "list", "--data", empty).out())
        .isEqualTo("nobody was seen yet\n");
  }
}
