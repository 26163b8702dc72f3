/** Whether a camera still looks where it looked when its zones were drawn. */
@org.jspecify.annotations.NullMarked
package io.cadencia.adapter.cv.movement;
