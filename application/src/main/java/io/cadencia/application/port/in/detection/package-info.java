/** What a camera tells: observations and heartbeats. */
@NullMarked
package io.cadencia.application.port.in.detection;

import org.jspecify.annotations.NullMarked;
