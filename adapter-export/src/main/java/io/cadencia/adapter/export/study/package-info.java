/**
 * Reads cycles back from files, for a study: those Cadencia wrote and those of a stopwatch. What
 * cannot be read is told by file, line and column.
 */
@NullMarked
package io.cadencia.adapter.export.study;

import org.jspecify.annotations.NullMarked;
