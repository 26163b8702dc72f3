/** Has zones tried on recordings, one trial at a time. */
@NullMarked
package io.cadencia.application.service.replay;

import org.jspecify.annotations.NullMarked;
