package io.cadencia.bootstrap.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says how the system ranks a thread of the lowest priority, and an ordinary one. */
final class NiceThread {

  /** Of the fields behind the name in Linux's account of a thread. */
  private static final int NICE = 16;

  private NiceThread() {}

  public static void main(String[] arguments) throws InterruptedException {
    say(Thread.MIN_PRIORITY);
    System.out.print(' ');
    say(Thread.NORM_PRIORITY);
  }

  @SuppressWarnings("ThreadPriorityCheck") // It is what is asked about.
  private static void say(int priority) throws InterruptedException {
    var thread = new Thread(() -> System.out.print(nice()));
    thread.setPriority(priority);
    thread.start();
    thread.join();
  }

  private static String nice() {
    try {
      var account = Files.readString(Path.of("/proc/thread-self/stat"));
      return account.substring(account.lastIndexOf(')') + 2).split(" ", -1)[NICE];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
