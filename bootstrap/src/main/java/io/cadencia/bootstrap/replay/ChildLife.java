package io.cadencia.bootstrap.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a process that works for another one: it never outlasts it, and goes before it. */
public final class ChildLife {

  private static final Logger LOG = LoggerFactory.getLogger(ChildLife.class);
  private static final int ORPHANED = 4;

  /** Whom Linux ends first where memory runs out. */
  private static final Path FIRST_TO_GO = Path.of("/proc/self/oom_score_adj");

  private ChildLife() {}

  /** From now on. */
  public static void begin() {
    goFirst();
    var thread = new Thread(() -> endAfter(System.in), "parent");
    thread.setDaemon(true);
    thread.start();
  }

  private static void goFirst() {
    try {
      if (Files.isWritable(FIRST_TO_GO)) {
        Files.writeString(FIRST_TO_GO, "1000");
      }
    } catch (IOException e) {
      LOG.info("where memory runs out, this process may not be the first to go", e);
    }
  }

  /** The other one's end of the pipe is closed by the system, however that one ends. */
  private static void endAfter(InputStream pipe) {
    try {
      pipe.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      LOG.info("the pipe of the server broke", broken);
    }
    Runtime.getRuntime().halt(ORPHANED);
  }
}
