package io.cadencia.adapter.http.stream;

import java.io.IOException;

/** The connection to a client, which takes bytes without waiting. */
interface EventSink {

  /**
   * Whether it takes bytes now. After a no the {@link StreamClient} is told to go on as soon as it
   * does.
   */
  boolean isReady();

  /** Only after {@link #isReady}. */
  void write(byte[] event) throws IOException;

  /** Only after {@link #isReady}. */
  void flush() throws IOException;

  /** Ends the answer. */
  void end();

  /** Hangs up, whatever is still on its way. */
  void abort();
}
