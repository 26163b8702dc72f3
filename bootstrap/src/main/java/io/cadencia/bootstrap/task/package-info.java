/** What each command does, told as a story: open, wire, run, close. */
@NullMarked
package io.cadencia.bootstrap.task;

import org.jspecify.annotations.NullMarked;
