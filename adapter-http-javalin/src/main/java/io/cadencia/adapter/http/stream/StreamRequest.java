package io.cadencia.adapter.http.stream;

import io.cadencia.adapter.http.json.CycleView;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told.
 *
 * @param user whose streams are counted together
 * @param view how this user sees a cycle
 * @param stands whether what this user was let in by still holds
 * @param after the last change already known; null for whoever begins with the present
 */
public record StreamRequest(
    String user, Set<Topic> topics, CycleView view, BooleanSupplier stands, @Nullable Long after) {

  public StreamRequest {
    topics = Set.copyOf(topics);
  }

  boolean wants(Topic topic) {
    return topics.contains(topic);
  }
}
