/** Where frames come from: recordings, network cameras, the simulated camera. */
@NullMarked
package io.cadencia.adapter.cv.source;

import org.jspecify.annotations.NullMarked;
