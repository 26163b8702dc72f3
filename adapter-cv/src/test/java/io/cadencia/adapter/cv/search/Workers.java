package io.cadencia.adapter.cv.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Workers that do nothing until a test lets one of them. */
final class Workers implements Executor {

  private final List<Runnable> called = new ArrayList<>();

  @Override
  public void execute(Runnable work) {
    called.add(work);
  }

  int called() {
    return called.size();
  }

  void work(int which) {
    called.remove(which).run();
  }

  void workOnce() {
    work(0);
  }

  void workAll() {
    while (!called.isEmpty()) {
      workOnce();
    }
  }
}
