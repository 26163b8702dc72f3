package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.Identity;
import java.util.Optional;

/** Remembers which browsers signed in. A token is the only way to its session. */
public interface Sessions {

  /** Where nobody can sign in. */
  Sessions NONE =
      new Sessions() {
        @Override
        public String begin(Identity identity) {
          throw new IllegalStateException("nobody can sign in here");
        }

        @Override
        public Optional<Session> find(String token) {
          return Optional.empty();
        }

        @Override
        public Optional<Session> lookAt(String token) {
          return Optional.empty();
        }

        @Override
        public void end(String token) {
          // There is none to end.
        }
      };

  /** Begins a session beside those there are; returns its token, which nobody can guess. */
  String begin(Identity identity);

  /** The living session of the token; to be asked for keeps it alive. */
  Optional<Session> find(String token);

  /** As {@link #find}, but it keeps nothing alive. */
  Optional<Session> lookAt(String token);

  /** Makes the token worthless, if it was not so already. */
  void end(String token);
}
