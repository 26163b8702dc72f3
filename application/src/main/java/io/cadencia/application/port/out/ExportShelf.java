package io.cadencia.application.port.out;

import io.cadencia.domain.export.ExportJobId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the files of finished exports lie, and beside them, unseen, those that are being written.
 */
public interface ExportShelf {

  /**
   * A place to write to that nobody sees.
   *
   * @throws IOException if it cannot be made
   */
  Draft draft(ExportJobId job) throws IOException;

  /** Removes whatever was being written when the program ended. */
  void clearDrafts();

  /** The finished file of exactly this name; never a link, a folder, or anything outside. */
  Optional<Path> find(String name);

  /** The hash of the finished file as it is now, 64 small hexadecimal digits. */
  Optional<String> sha256(String name);

  /** Files that are being written; what is not kept when it is closed is gone. */
  interface Draft extends AutoCloseable {

    /** Opens a file for writing; who opens it closes it. */
    OutputStream open(String name) throws IOException;

    /** The closed files, in the order in which they were closed. */
    List<Written> files();

    /**
     * Gives each file its final name, under which it is seen from then on, with its hash beside it.
     *
     * @param names final ones, by those they were written under
     */
    void publish(Map<String, String> names) throws IOException;

    /** What was published stays. */
    void keep();

    @Override
    void close() throws IOException;
  }

  /**
   * @param sha256 64 small hexadecimal digits
   */
  record Written(String name, long bytes, String sha256) {}
}
