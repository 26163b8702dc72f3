package io.cadencia.domain.cycle;

import org.jspecify.annotations.Nullable;

/**
 * What people said of a cycle beside its correction.
 *
 * @param excludedReason why it is left out of every figure, or null when it counts
 * @param verification who confirmed it as ground truth, or null
 * @param notes free text, or null
 */
public record Review(
    @Nullable String excludedReason, @Nullable Verification verification, @Nullable String notes) {

  /** Nobody said anything. */
  public static final Review NONE = new Review(null, null, null);

  public Review {
    if (excludedReason != null && excludedReason.isBlank()) {
      throw new IllegalArgumentException("an exclusion needs a reason");
    }
  }

  Review excludedFor(String reason) {
    return new Review(reason, verification, notes);
  }

  Review included() {
    return new Review(null, verification, notes);
  }

  Review verified(Verification by) {
    return new Review(excludedReason, by, notes);
  }

  Review unverified() {
    return new Review(excludedReason, null, notes);
  }

  Review noted(@Nullable String text) {
    return new Review(excludedReason, verification, text);
  }
}
