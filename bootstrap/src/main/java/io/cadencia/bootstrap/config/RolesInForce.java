package io.cadencia.bootstrap.config;

import io.cadencia.application.port.in.access.NoteConfiguredRolesUseCase;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.access.RoleMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roles as the configuration file says them now: a saved change has effect without a new start.
 * A file with a fault changes nothing.
 */
public final class RolesInForce implements Supplier<RoleMapping> {

  private static final Logger LOG = LoggerFactory.getLogger("cadencia.security");
  private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

  private final Path file;
  private final NoteConfiguredRolesUseCase note;
  private final LongSupplier nanos;
  private RoleMapping roles;
  private @Nullable FileTime known;
  private long lookedAt;

  /**
   * @param file the configuration, which was read a moment ago
   * @param roles what it said
   * @param note tells the trail, at once and whenever they change
   * @param nanos a clock that never jumps, in nanoseconds
   */
  public RolesInForce(
      Path file, RoleMapping roles, NoteConfiguredRolesUseCase note, LongSupplier nanos) {
    this.file = file;
    this.roles = roles;
    this.nanos = nanos;
    this.known = savedAt();
    this.lookedAt = nanos.getAsLong();
    this.note = note;
    tell();
  }

  /** Nobody is kept out because the trail could not be told; the next start tells it. */
  private void tell() {
    try {
      note.note(roles);
    } catch (StorageException e) {
      LOG.warn("the trail could not be told of the roles: {}", e.getMessage());
    }
  }

  @Override
  public synchronized RoleMapping get() {
    long now = nanos.getAsLong();
    if (now - lookedAt >= BETWEEN_LOOKS) {
      lookedAt = now;
      look();
    }
    return roles;
  }

  private void look() {
    var saved = savedAt();
    if (saved != null && !saved.equals(known)) {
      known = saved;
      read();
    }
  }

  private void read() {
    try {
      roles = ConfigYaml.read(file).access().roles();
      tell();
      LOG.warn("roles are now those of {} as it was saved at {}", file, known);
    } catch (ConfigException fault) {
      LOG.warn("roles stay as they were: {}", fault.getMessage());
    }
  }

  /** Null while the file is not there, as in the middle of being saved. */
  private @Nullable FileTime savedAt() {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      LOG.debug("{} cannot be looked at", file, e);
      return null;
    }
  }
}
