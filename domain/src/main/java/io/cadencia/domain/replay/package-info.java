/** Trials of zones on recordings: what they would have counted, before they are in force. */
@NullMarked
package io.cadencia.domain.replay;

import org.jspecify.annotations.NullMarked;
