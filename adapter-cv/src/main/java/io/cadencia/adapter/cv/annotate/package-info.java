/**
 * Pictures for people to look at: zones and boxes drawn into a frame, faces made unrecognisable.
 * The only place that writes pictures of people to disk.
 */
@NullMarked
package io.cadencia.adapter.cv.annotate;

import org.jspecify.annotations.NullMarked;
