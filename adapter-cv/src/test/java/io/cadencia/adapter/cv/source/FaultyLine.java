package io.cadencia.adapter.cv.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A cable to a camera that can be cut, and that garbles what comes over it. */
public final class FaultyLine implements AutoCloseable {

  private final ServerSocket entrance;
  private final int camera;
  private final Random noise = new Random(7);
  private final List<Socket> ends = new CopyOnWriteArrayList<>();
  private final AtomicInteger toGarble = new AtomicInteger();
  private final Semaphore garbled = new Semaphore(0);

  private FaultyLine(ServerSocket entrance, int camera) {
    this.entrance = entrance;
    this.camera = camera;
  }

  public static FaultyLine to(RtspServer camera) {
    try {
      var line =
          new FaultyLine(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), camera.port());
      start(line::acceptAll);
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return RtspServer.address(entrance.getLocalPort());
  }

  /** The next so many bytes of this connection arrive as noise; waits until they have. */
  public void garble(int bytes) throws InterruptedException {
    garbled.drainPermits();
    toGarble.set(bytes);
    garbled.acquire();
  }

  /** Ends the connections of now without a goodbye; the next ones go through. */
  public void cut() {
    for (var end : ends) {
      reset(end);
    }
    ends.clear();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }

  private void acceptAll() {
    try {
      while (true) {
        var viewer = entrance.accept();
        stopGarbling();
        var server = new Socket(InetAddress.getLoopbackAddress(), camera);
        ends.add(viewer);
        ends.add(server);
        start(() -> pump(viewer, server, false));
        start(() -> pump(server, viewer, true));
      }
    } catch (IOException closed) {
      cut();
    }
  }

  private void pump(Socket from, Socket to, boolean fromCamera) {
    try (from;
        to) {
      copy(from.getInputStream(), to.getOutputStream(), fromCamera);
    } catch (IOException cut) {
      ends.remove(from);
    }
  }

  private void copy(InputStream from, OutputStream to, boolean fromCamera) throws IOException {
    byte[] buffer = new byte[4096];
    for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
      if (fromCamera) {
        garble(buffer, length);
      }
      to.write(buffer, 0, length);
    }
  }

  private void garble(byte[] buffer, int length) {
    int count = Math.min(length, toGarble.get());
    for (int i = 0; i < count; i++) {
      buffer[i] = (byte) noise.nextInt(256);
    }
    if (count > 0 && toGarble.addAndGet(-count) <= 0) {
      stopGarbling();
    }
  }

  private void stopGarbling() {
    toGarble.set(0);
    garbled.release();
  }

  private static void reset(Socket end) {
    try {
      end.setSoLinger(true, 0);
      end.close();
    } catch (IOException closed) {
      // The other end was faster.
    }
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "faulty-line");
    thread.setDaemon(true);
    thread.start();
  }
}
