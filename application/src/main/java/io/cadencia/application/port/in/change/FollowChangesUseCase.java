package io.cadencia.application.port.in.change;

import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.application.port.out.ChangePosition;
import io.cadencia.domain.cycle.RecordedCycle;
import java.util.List;

/** Follows changes as they happen, whichever process makes them. */
public interface FollowChangesUseCase {

  /**
   * From now on the follower is told everything that comes after the position of the answer. What
   * came before it can be listed.
   *
   * @throws io.cadencia.application.port.out.StorageException if the storage does not answer
   */
  Following follow(Follower follower);

  /** Somebody who wants to know. */
  interface Follower {

    /** Must return soon and not throw: one thread tells all followers, one after another. */
    void changed(Changes changes);
  }

  /** Lasts until it is closed. */
  interface Following extends AutoCloseable {

    /** Where the box was when this began; the first news may begin a little before. */
    ChangePosition position();

    /** The cameras as they were when this began. */
    List<CameraDetail> cameras();

    @Override
    void close();
  }

  /**
   * @param cycles by rising change, each as it stands now: of several changes of one cycle between
   *     two looks only the last is told
   * @param upTo no change up to this one will be told again
   * @param cameras those that went online or offline
   */
  record Changes(List<RecordedCycle> cycles, long upTo, List<CameraDetail> cameras) {

    public Changes {
      cycles = List.copyOf(cycles);
      cameras = List.copyOf(cameras);
    }
  }
}
