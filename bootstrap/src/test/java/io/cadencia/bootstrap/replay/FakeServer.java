package io.cadencia.bootstrap.replay;

import io.cadencia.application.port.out.Heard;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Has one run go on, tells the numbers of its processes, and waits to be killed. */
public final class FakeServer {

  private FakeServer() {}

  public static void main(String[] words) throws InterruptedException {
    var heard = new Heard();
    ChildReplaysTest.replays(Path.of(words[0])).start(ChildReplaysTest.trial("goes-on"), heard);
    heard.awaitShare();
    ProcessHandle.current().children().forEach(child -> System.out.println(child.pid()));
    System.out.println("end");
    new CountDownLatch(1).await();
  }
}
