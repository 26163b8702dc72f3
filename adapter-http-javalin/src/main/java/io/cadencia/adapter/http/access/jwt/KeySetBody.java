package io.cadencia.adapter.http.access.jwt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes an answer in, unless it is none of status 200 or grows too large; then it hangs up. */
final class KeySetBody implements BodySubscriber<byte[]> {

  /** So many bytes a key set may have; a usual one has some two thousand. */
  static final int MOST_BYTES = 64 << 10;

  private static final int OK = 200;

  private final int status;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  KeySetBody(int status) {
    this.status = status;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    if (status == OK) {
      begun.request(Long.MAX_VALUE);
    } else {
      refuse("it answered " + status);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (var buffer : buffers) {
      if (bytes.size() + buffer.remaining() > MOST_BYTES) {
        refuse("it answered more than " + MOST_BYTES + " bytes");
        return;
      }
      var part = new byte[buffer.remaining()];
      buffer.get(part);
      bytes.writeBytes(part);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }

  private void refuse(String why) {
    if (subscription != null) {
      subscription.cancel();
    }
    body.completeExceptionally(new IOException(why));
  }
}
