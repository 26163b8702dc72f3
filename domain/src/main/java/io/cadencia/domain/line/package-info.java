/** What the whole line tells: the hourly board, its pace, takt against cycle, and its balance. */
@NullMarked
package io.cadencia.domain.line;

import org.jspecify.annotations.NullMarked;
