package io.cadencia.adapter.http.stream;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The answer to an asynchronous request, written without blocking. */
final class ServletSink implements EventSink, WriteListener, AsyncListener {

  private final StreamClient client;
  private final HttpServletRequest request;
  private final ServletOutputStream out;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private boolean connected;

  private ServletSink(StreamClient client, HttpServletRequest request, ServletOutputStream out) {
    this.client = client;
    this.request = request;
    this.out = out;
  }

  /** Begins the answer; what comes back is done when the answer is. */
  static CompletableFuture<Void> connect(
      StreamClient client, HttpServletRequest request, HttpServletResponse response) {
    try {
      var sink = new ServletSink(client, request, response.getOutputStream());
      response.setContentType(Streams.CONTENT_TYPE);
      response.setCharacterEncoding("UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      request.getAsyncContext().setTimeout(0);
      request.getAsyncContext().addListener(sink);
      sink.out.setWriteListener(sink);
      return sink.ended;
    } catch (IOException | RuntimeException failure) {
      client.leave();
      return CompletableFuture.failedFuture(failure);
    }
  }

  @Override
  public void onWritePossible() {
    if (!connected) {
      connected = true;
      client.connect(this);
    }
    client.send();
  }

  @Override
  public boolean isReady() {
    return out.isReady();
  }

  @Override
  public void write(byte[] event) throws IOException {
    out.write(event);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void end() {
    ended.complete(null);
  }

  @Override
  public void abort() {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  @Override
  public void onError(Throwable failure) {
    client.leave();
    end();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    client.leave();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    client.leave();
  }

  @Override
  public void onError(AsyncEvent event) {
    client.leave();
    end();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // The request is asynchronous from the beginning; nobody starts it again.
  }
}
