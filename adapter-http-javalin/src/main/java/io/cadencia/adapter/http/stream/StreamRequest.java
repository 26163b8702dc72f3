package io.cadencia.adapter.http.stream;

import io.cadencia.adapter.http.access.Standing;
import io.cadencia.adapter.http.json.CycleView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told.
 *
 * @param user whose streams are counted together
 * @param view how this user sees a cycle
 * @param standing of the user: with it the stream ends
 * @param after the last change already known; null for whoever begins with the present
 */
public record StreamRequest(
    String user, Standing standing, Set<Topic> topics, CycleView view, @Nullable Long after) {

  public StreamRequest {
    topics = Set.copyOf(topics);
  }

  boolean wants(Topic topic) {
    return topics.contains(topic);
  }
}
