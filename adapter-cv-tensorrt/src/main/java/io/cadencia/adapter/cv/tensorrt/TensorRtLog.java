package io.cadencia.adapter.cv.tensorrt;

import io.cadencia.adapter.cv.person.EngineException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorrt.nvinfer.ILogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What TensorRT says. Its calls answer with null or false; why they do stands only here, so its
 * last complaints go into the exception.
 */
final class TensorRtLog extends ILogger {

  private static final Logger OUT = LoggerFactory.getLogger("tensorrt");
  private static final int KEPT = 5;

  /** TensorRT keeps the address for as long as anything of it lives, which is: always. */
  static final TensorRtLog LOG = new TensorRtLog();

  private final Deque<String> complaints = new ArrayDeque<>();

  private TensorRtLog() {}

  /** A constant that comes from native code is a copy; its original is found by {@code intern}. */
  @Override
  public void log(Severity severity, String message) {
    switch (severity.intern()) {
      case kINTERNAL_ERROR, kERROR -> {
        OUT.error("{}", message);
        keep(message);
      }
      case kWARNING -> OUT.warn("{}", message);
      case kINFO, kVERBOSE -> OUT.debug("{}", message);
    }
  }

  private synchronized void keep(String complaint) {
    complaints.addLast(complaint.strip());
    if (complaints.size() > KEPT) {
      complaints.removeFirst();
    }
  }

  /** What a call gave, unless it is nothing. */
  <P extends Pointer> P demand(@Nullable P given, String doing) {
    if (given == null || given.isNull()) {
      throw failed(doing);
    }
    return given;
  }

  void demand(boolean well, String doing) {
    if (!well) {
      throw failed(doing);
    }
  }

  /** Its complaints since the last time it was asked. */
  synchronized EngineException failed(String doing) {
    var said = complaints.isEmpty() ? "it gave no reason" : String.join("; ", complaints);
    complaints.clear();
    return new EngineException("TensorRT failed " + doing + ": " + said);
  }
}
