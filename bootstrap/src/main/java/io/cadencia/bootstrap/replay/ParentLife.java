package io.cadencia.bootstrap.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Ends this process when the one that started it does, however that ends: its end of the pipe to
 * the standard input is closed by the system.
 */
public final class ParentLife {

  private static final int ORPHANED = 4;

  private ParentLife() {}

  /** From now on. */
  public static void share() {
    var thread = new Thread(() -> outlast(System.in), "parent");
    thread.setDaemon(true);
    thread.start();
  }

  private static void outlast(InputStream pipe) {
    try {
      pipe.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      Runtime.getRuntime().halt(ORPHANED);
    }
    Runtime.getRuntime().halt(ORPHANED);
  }
}
