package io.cadencia.bootstrap.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Configurations as YAML text: read strictly, written in one fixed form. */
public final class ConfigYaml {

  private ConfigYaml() {}

  /**
   * Reads a file.
   *
   * @throws ConfigException naming all faults, if it cannot be read or does not hold a
   *     configuration
   */
  public static CadenciaConfig read(Path file) {
    return parse(textOf(file), file.toString());
  }

  /**
   * Reads text.
   *
   * @param origin what messages call it, mostly the name of the file
   * @throws ConfigException naming all faults
   */
  public static CadenciaConfig parse(String text, String origin) {
    var faults = new Faults();
    try {
      var config = new ConfigReader(faults).read(YamlTree.read(text, faults));
      faults.throwIfAny(origin);
      return config.orElseThrow(
          () -> new IllegalStateException("a configuration was refused without a fault"));
    } catch (JsonProcessingException e) {
      throw new ConfigException(origin, List.of(noYaml(e)));
    } catch (IOException e) {
      throw new ConfigException(origin, List.of("cannot be read: " + e.getMessage()));
    }
  }

  /** The configuration as text that {@link #parse} reads back to an equal one. */
  public static String write(CadenciaConfig config) {
    return new ConfigWriter(source -> source).writeWhole(config);
  }

  /**
   * As {@link #write}, but without the passwords of cameras and without streams, access, backup and
   * retention, which change nothing that is measured; the text behind the version.
   */
  public static String canonical(CadenciaConfig config) {
    return new ConfigWriter(Secrets::masked).write(config);
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file: check the path given by --config");
    } catch (AccessDeniedException e) {
      throw unreadable(file, "may not be read: give yourself the right to read it");
    } catch (CharacterCodingException e) {
      throw unreadable(file, "is not text in UTF-8: save it as UTF-8");
    } catch (IOException e) {
      throw unreadable(file, "cannot be read: " + e.getMessage());
    }
  }

  private static ConfigException unreadable(Path file, String fault) {
    return new ConfigException(file.toString(), List.of(fault));
  }

  private static String noYaml(JsonProcessingException e) {
    var where = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
    var reason = e.getOriginalMessage().lines().findFirst().orElse("").strip();
    return "is not YAML" + where + ": " + reason;
  }
}
