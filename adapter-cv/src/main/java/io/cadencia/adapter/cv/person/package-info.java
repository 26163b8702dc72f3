/** Finding people in a frame by a neural network. */
@NullMarked
package io.cadencia.adapter.cv.person;

import org.jspecify.annotations.NullMarked;
