package io.cadencia.application.port.out;

import io.cadencia.domain.replay.ReplayFailure;
import io.cadencia.domain.replay.ReplayResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Remembers what a run told. */
public final class Heard implements ReplayRunner.Watcher {

  private final List<Double> shares = new ArrayList<>();
  private final List<Object> ends = new ArrayList<>();
  private final CountDownLatch share = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @Override
  public synchronized void at(double done, @Nullable Duration left) {
    shares.add(done);
    share.countDown();
  }

  @Override
  public synchronized void counted(ReplayResult result) {
    ends.add(result);
    end.countDown();
  }

  @Override
  public synchronized void failed(ReplayFailure why) {
    ends.add(why);
    end.countDown();
  }

  public void awaitShare() throws InterruptedException {
    share.await();
  }

  public void awaitEnd() throws InterruptedException {
    end.await();
  }

  public synchronized List<Double> shares() {
    return List.copyOf(shares);
  }

  /** Results and failures. */
  public synchronized List<Object> ends() {
    return List.copyOf(ends);
  }
}
