/** Deletes what has been kept long enough, and nothing else. */
@NullMarked
package io.cadencia.application.service.retention;

import org.jspecify.annotations.NullMarked;
