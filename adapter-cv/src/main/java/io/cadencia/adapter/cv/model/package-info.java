/**
 * The file of the detection network: fetching it, telling whether it is the right one. Knows
 * nothing of pictures.
 */
@NullMarked
package io.cadencia.adapter.cv.model;

import org.jspecify.annotations.NullMarked;
