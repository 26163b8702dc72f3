package io.cadencia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.audit.ActorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-27 roles without a new start")
class RolesInForceTest {

  private static final ActorId ANA = new ActorId("ana@planta.example");

  @TempDir private Path folder;
  private Path file;
  private Instant saved = Instant.parse("2026-01-05T12:00:00Z");
  private long nanos;
  private final List<Role> told = new ArrayList<>();
  private boolean trailIsBusy;
  private RolesInForce roles;

  @BeforeEach
  void start() throws IOException {
    file = folder.resolve("plant.yaml");
    save("executive");
    roles = new RolesInForce(file, ConfigYaml.read(file).access().roles(), this::note, () -> nanos);
  }

  private void note(RoleMapping now) {
    if (trailIsBusy) {
      throw new StorageException("busy");
    }
    told.add(now.roleOf(ANA));
  }

  private void save(String role) throws IOException {
    write(
        ConfigYamlTest.SMALLEST
            + "access: {roles: [{who: ana@planta.example, role: %s}]}%n".formatted(role));
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
    saved = saved.plusSeconds(1);
    Files.setLastModifiedTime(file, FileTime.from(saved));
  }

  private Role later() {
    nanos += Duration.ofSeconds(1).toNanos();
    return roles.get().roleOf(ANA);
  }

  @Test
  void are_those_of_the_start_until_the_file_is_saved_anew() throws IOException {
    assertThat(later()).isEqualTo(Role.EXECUTIVE);

    save("engineer");

    assertThat(roles.get().roleOf(ANA)).isEqualTo(Role.EXECUTIVE);
    assertThat(later()).isEqualTo(Role.ENGINEER);
  }

  @Test
  void are_told_to_the_trail_at_the_start_and_when_they_change() throws IOException {
    assertThat(told).containsExactly(Role.EXECUTIVE);
    later();
    save("engineer");
    later();
    later();

    assertThat(told).containsExactly(Role.EXECUTIVE, Role.ENGINEER);
  }

  @Test
  void hold_though_the_trail_could_not_be_told() throws IOException {
    trailIsBusy = true;
    save("engineer");

    assertThat(later()).isEqualTo(Role.ENGINEER);
  }

  @Test
  void are_taken_away_with_their_entry() throws IOException {
    write(ConfigYamlTest.SMALLEST);

    assertThat(later()).isEqualTo(Role.VIEWER);
  }

  @Test
  void stay_as_they_were_while_the_file_has_a_fault_or_is_away() throws IOException {
    save("chief");
    assertThat(later()).isEqualTo(Role.EXECUTIVE);

    Files.delete(file);
    assertThat(later()).isEqualTo(Role.EXECUTIVE);

    save("admin");
    assertThat(later()).isEqualTo(Role.ADMIN);
  }
}
