package io.cadencia.adapter.cv.person;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Starts ONNX Runtime. Its native start needs stack in proportion to the command line of the
 * process: below a class path of some ten thousand characters, as build tools and notebooks make
 * them, an ordinary thread's megabyte is not enough and the process dies without a word. So it is
 * started on a thread with plenty.
 */
final class OnnxRuntimeStart {

  private static final long STACK_BYTES = 64L << 20;

  private OnnxRuntimeStart() {}

  static OrtEnvironment environment() {
    var started = new CompletableFuture<OrtEnvironment>();
    var thread = new Thread(null, () -> start(started), "onnxruntime-start", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return started.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error missing) {
        throw missing;
      }
      throw e;
    }
  }

  /** A native library that is missing is told to the caller and not lost with the thread. */
  private static void start(CompletableFuture<OrtEnvironment> started) {
    try {
      started.complete(
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "cadencia"));
    } catch (RuntimeException | Error e) {
      started.completeExceptionally(e);
    }
  }
}
