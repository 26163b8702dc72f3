package io.cadencia.adapter.cv.annotate;

/** What becomes of the faces in pictures that are stored. */
public enum Faces {
  /** Nobody is known by them; what holds unless a plant says otherwise. */
  PIXELATED,
  /** They are left as the camera saw them. */
  SHOWN
}
