package io.cadencia.domain.bulletin;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bulletin as somebody handed it in: a table of text or a workbook. */
public final class BulletinFile {

  private final String name;
  private final byte[] content;
  private final @Nullable String sheet;

  /**
   * @param name its name, whose ending tells the format
   * @param sheet the sheet of the workbook to read, or null for its first
   */
  public BulletinFile(String name, byte[] content, @Nullable String sheet) {
    this.name = name;
    this.content = content.clone();
    this.sheet = sheet;
  }

  public String name() {
    return name;
  }

  public Optional<String> sheet() {
    return Optional.ofNullable(sheet);
  }

  /** The bytes from their beginning. */
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }
}
