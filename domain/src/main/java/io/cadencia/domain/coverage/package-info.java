/** What was watched and what was not: heartbeats of cameras and the gaps between them. */
@NullMarked
package io.cadencia.domain.coverage;

import org.jspecify.annotations.NullMarked;
